package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.catalog.Catalog;
import com.batoncrm.catalog.Product;
import com.batoncrm.company.Money;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.customer.Customer;
import com.batoncrm.engine.Refused;
import com.batoncrm.quote.QuoteContent.PricedLine;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableService;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a complaint is about, and how much of what the customer may dispute. */
@Component
class SubjectFinder {

    private final ContractService contracts;
    private final ReceivableService receivables;
    private final Catalog catalog;

    SubjectFinder(ContractService contracts, ReceivableService receivables, Catalog catalog) {
        this.contracts = contracts;
        this.receivables = receivables;
        this.catalog = catalog;
    }

    /**
     * @param text a contract, invoice or receivable of the customer's by number, or a product by its code; empty where it
     *     is not known
     * @throws Refused where it is none of these; what is another customer's is unknown, too
     */
    Subject find(Customer customer, String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return Subject.UNKNOWN;
        }
        return receivable(wanted)
                .map(found -> of(contracts.get(found.contractNumber()), found.number()))
                .or(() -> contract(wanted).map(found -> of(found, null)))
                .filter(found -> isOf(found, customer))
                .or(() -> product(text.strip()).or(() -> product(wanted)))
                .orElseThrow(() -> new Refused(say("complaint.refused.about", text.strip(), customer.name())));
    }

    /** As {@link #find} takes it, an invoice by its number; empty where it is not known. */
    String named(Subject subject) {
        return subject.receivable()
                .map(receivables::get)
                .map(found -> Objects.requireNonNullElse(found.invoiceNumber(), found.number()))
                .or(subject::contract)
                .orElse(subject.product());
    }

    private boolean isOf(Subject found, Customer customer) {
        return contracts
                .get(String.valueOf(found.contractNumber()))
                .customerNumber()
                .equals(customer.number());
    }

    private Optional<Receivable> receivable(String number) {
        return receivables.byInvoice(number).or(() -> receivables.find(number));
    }

    private Optional<Contract> contract(String number) {
        return number.startsWith("V-") ? contracts.find(number) : Optional.empty();
    }

    /** Where only one product was sold, it is that. */
    private Subject of(Contract contract, @Nullable String receivable) {
        List<String> sold = contracts.content(contract.number()).lines().stream()
                .map(PricedLine::product)
                .distinct()
                .toList();
        String product = sold.size() == 1 ? sold.get(0) : "";
        return new Subject(
                contract.number(),
                receivable,
                product,
                catalog.product(product).map(Product::series).orElse(""));
    }

    private Optional<Subject> product(String code) {
        return catalog.product(code).map(product -> new Subject(null, null, product.code(), product.series()));
    }

    /**
     * The amount as a part of the invoice that the complaint is about, or of the only one of its contract that is open.
     *
     * @throws Refused where there is none, or the amount is not above zero or exceeds what is open
     */
    List<Dispute> disputed(Customer customer, Subject subject, java.math.BigDecimal amount) {
        if (amount.signum() == 0) {
            return List.of();
        }
        List<OpenReceivable> open = receivables.open(customer.number()).stream()
                .filter(item -> item.invoiceNumber() != null)
                .filter(item -> subject.receivableNumber() == null
                        ? item.contract().equals(subject.contractNumber())
                        : item.number().equals(subject.receivableNumber()))
                .toList();
        if (open.size() != 1) {
            throw new Refused(say(
                    subject.receivableNumber() == null
                            ? "complaint.refused.whichInvoice"
                            : "complaint.refused.invoicePaid"));
        }
        OpenReceivable item = open.get(0);
        Dispute dispute =
                new Dispute(item.number(), new Money(amount, item.open().currency()));
        check(customer.number(), dispute);
        return List.of(dispute);
    }

    /** @throws Refused where so much is not open of that receivable of the customer */
    void check(String customer, Dispute dispute) {
        Money amount = dispute.money();
        Money open = receivables.open(customer).stream()
                .filter(item -> item.number().equals(dispute.receivable()))
                .map(OpenReceivable::open)
                .findFirst()
                .orElseThrow(() -> new Refused(say("complaint.refused.invoicePaid")));
        if (!amount.isPositive() || !amount.equals(amount.rounded())) {
            throw new Refused(say("complaint.refused.amount"));
        }
        if (!amount.currency().equals(open.currency()) || amount.compareTo(open) > 0) {
            throw new Refused(say("complaint.refused.disputed", amount, open));
        }
    }
}
