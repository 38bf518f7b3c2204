package com.batoncrm.payment.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.engine.Refused;
import com.batoncrm.payment.Candidates;
import com.batoncrm.payment.Payment;
import com.batoncrm.payment.matching.OpenItem;
import com.batoncrm.payment.matching.Proposal;
import com.batoncrm.payment.matching.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the form "Allocate payment" shows, and what is entered there. */
final class PaymentForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private PaymentForm() {}

    static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** What task lists and rules need to know of the payment. */
    static Map<ProcessVariable<String>, String> facts(Payment payment) {
        return Map.of(
                PaymentProcess.NUMBER, payment.number(),
                PaymentProcess.CUSTOMER, payment.payer(),
                PaymentProcess.PAYER_ACCOUNT, payment.payerAccount(),
                PaymentProcess.AMOUNT, payment.amount().toString(),
                PaymentProcess.CURRENCY, payment.amount().currency().getCurrencyCode(),
                PaymentProcess.BOOKED_ON, DAY.format(payment.bookedOn()));
    }

    /** The best proposal is filled in. */
    static void show(VariableScope scope, Candidates found) {
        List<Proposal> proposals = found.proposals();
        PaymentProcess.NOTES.on(scope, found.notes());
        PaymentProcess.PROPOSALS.on(scope, rows(proposals));
        PaymentProcess.OTHERS.on(
                scope, found.others().stream().map(PaymentForm::row).toList());
        PaymentProcess.SHARES.on(
                scope,
                proposals.isEmpty()
                        ? List.of(Map.of())
                        : proposals.get(0).shares().stream()
                                .map(PaymentForm::row)
                                .toList());
        PaymentProcess.ALLOCATION_DECISION.on(scope, PaymentProcess.Decision.ALLOCATE);
        PaymentProcess.SEARCH.on(scope, "");
        PaymentProcess.ACCOUNT_CUSTOMER.on(
                scope, proposals.isEmpty() ? "" : proposals.get(0).customer());
        PaymentProcess.SET_ASIDE_REASON.on(scope, "");
    }

    private static List<Map<String, Object>> rows(List<Proposal> proposals) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Proposal proposal : proposals) {
            rows.add(Map.of(
                    "rank", String.valueOf(rows.size() + 1),
                    "receivables",
                            proposal.shares().stream()
                                    .map(share -> share.receivable() + ": " + share.amount())
                                    .collect(Collectors.joining(", ")),
                    "rest", proposal.rest().isPositive() ? proposal.rest().toString() : "",
                    "reason", String.join(". ", proposal.reasons())));
        }
        return rows;
    }

    private static Map<String, Object> row(Share share) {
        return Map.of(
                "receivable", share.receivable(),
                "share", share.amount().amount().toPlainString(),
                "settled", share.settled());
    }

    private static Map<String, Object> row(OpenItem item) {
        return Map.of(
                "receivable", item.receivable(),
                "invoice", item.invoice(),
                "contract", item.contract(),
                "customer", String.join(", ", item.customerNames()) + " (" + item.customer() + ")",
                "open", item.open().toString(),
                "dueOn", item.dueOn() == null ? "" : DAY.format(item.dueOn()));
    }

    /** Rows that say nothing are left out. */
    static List<Share> shares(VariableScope scope) {
        Currency currency = Currency.getInstance(PaymentProcess.CURRENCY.from(scope));
        return PaymentProcess.SHARES.find(scope).orElse(List.of()).stream()
                .filter(row -> !text(row, "receivable").isEmpty()
                        || !text(row, "share").isEmpty())
                .map(row -> share(row, currency))
                .toList();
    }

    private static Share share(Map<String, Object> row, Currency currency) {
        String receivable = text(row, "receivable");
        String amount = text(row, "share");
        if (receivable.isEmpty() || amount.isEmpty()) {
            throw new Refused(say("payment.refused.incomplete"));
        }
        return new Share(
                receivable, new Money(new BigDecimal(amount), currency), Boolean.parseBoolean(text(row, "settled")));
    }

    private static String text(Map<String, Object> row, String key) {
        return Objects.toString(row.get(key), "").strip();
    }
}
