package com.batoncrm.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a complaint is heard.
 *
 * @param customer by number
 * @param about a contract, an invoice or a product, by its number or code; empty where it is not known
 * @param description in the customer's words, at most 20,000 characters
 * @param wish null where the customer leaves it to us
 * @param disputes how much of which receivable he will not pay; empty for nothing
 * @param reporterName and {@code reporterEmail}: who hears from us; where empty, the customer's first contact
 */
public record NewComplaint(
        Source source,
        String customer,
        String about,
        Category category,
        String description,
        Urgency urgency,
        @Nullable SolutionKind wish,
        List<Dispute> disputes,
        String reporterName,
        String reporterEmail) {

    public NewComplaint {
        disputes = List.copyOf(disputes);
    }

    /** What a customer says himself: nothing is disputed, nothing is wished for in particular. */
    public static NewComplaint said(
            Source source, String customer, String about, String description, String name, String email) {
        return new NewComplaint(
                source, customer, about, Category.OTHER, description, Urgency.NORMAL, null, List.of(), name, email);
    }
}
