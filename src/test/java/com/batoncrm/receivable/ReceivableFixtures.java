package com.batoncrm.receivable;

import com.batoncrm.company.Money;
import com.batoncrm.contract.ContractFixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Signed contracts, their receivables and payments for them. */
@Component
public class ReceivableFixtures {

    private static final AtomicInteger PAYMENTS = new AtomicInteger();

    private final ContractFixtures contracts;
    private final ReceivableService receivables;
    private final Ledger ledger;

    ReceivableFixtures(ContractFixtures contracts, ReceivableService receivables, Ledger ledger) {
        this.contracts = contracts;
        this.receivables = receivables;
        this.ledger = ledger;
    }

    /** The number of a new contract over 21,515.20 EUR, signed by both. */
    public String signedContract() {
        ProcessInstance quote = contracts.signedQuote();
        contracts.accept(quote);
        contracts.record(quote, ContractFixtures::signedCopy);
        return contracts.number(quote);
    }

    /** All receivables of a new contract over 21,515.20 EUR: 6,454.56 at once, the rest on delivery. */
    public List<Receivable> recorded() {
        return receivables.record(
                signedContract(),
                List.of(
                        new PlannedInstalment(
                                "30 % on signature", eur("6454.56"), null, 0, LocalDate.parse("2026-11-02")),
                        new PlannedInstalment("70 % on delivery", eur("15060.64"), Milestone.DELIVERY, 14, null)));
    }

    /** The number of a payment over so much, of nobody known. */
    public String payment(String amount) {
        String number = "Z-TEST-" + PAYMENTS.incrementAndGet();
        ledger.receive(number, eur(amount), null, "Bank statement");
        return number;
    }

    public static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
