package com.batoncrm.payment.matching;

import com.batoncrm.company.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A receivable that waits for money.
 *
 * @param receivable "F-2026-000001"
 * @param invoice its invoice's number; empty where none was issued yet
 * @param customer "K-000001"
 * @param customerNames as the payer may be called
 * @param open above zero
 * @param dueOn empty while it waits for a milestone
 */
public record OpenItem(
        String receivable,
        String invoice,
        String contract,
        String customer,
        List<String> customerNames,
        Money open,
        @Nullable LocalDate dueOn) {

    /** What is due first comes first, what waits for a milestone last. */
    public static final Comparator<OpenItem> BY_DUE_DATE = Comparator.comparing(
                    (OpenItem item) -> Optional.ofNullable(item.dueOn()).orElse(LocalDate.MAX))
            .thenComparing(OpenItem::receivable);

    public OpenItem {
        customerNames = List.copyOf(customerNames);
    }
}
