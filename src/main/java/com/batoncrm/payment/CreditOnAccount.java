package com.batoncrm.payment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.contract.ContractService;
import com.batoncrm.receivable.InvoiceIssued;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.ReceivableCredited;
import com.batoncrm.receivable.ReceivableService;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Proposes to finance to pay with what a customer has on account: when he gets an invoice, and when a credit note leaves
 * him with more than he owes for it.
 */
@Component
class CreditOnAccount {

    private final PaymentService payments;
    private final ReceivableService receivables;
    private final ContractService contracts;

    CreditOnAccount(PaymentService payments, ReceivableService receivables, ContractService contracts) {
        this.payments = payments;
        this.receivables = receivables;
        this.contracts = contracts;
    }

    @EventListener
    void on(InvoiceIssued event) {
        propose(event.contract(), say("payment.label.creditForInvoice", event.invoiceNumber()));
    }

    @EventListener
    void on(ReceivableCredited event) {
        propose(
                receivables.get(event.receivable()).contractNumber(),
                say("payment.label.creditAfterCredit", event.receivable()));
    }

    private void propose(String contract, String reason) {
        String customer = contracts.get(contract).customerNumber();
        Set<Currency> owed = receivables.open(customer).stream()
                .filter(item -> item.invoiceNumber() != null)
                .map(OpenReceivable::open)
                .map(open -> open.currency())
                .collect(Collectors.toSet());
        payments.onAccount(customer).stream()
                .filter(credit -> owed.contains(credit.left().currency()))
                .forEach(credit -> payments.reopenRest(credit.payment().number(), reason));
    }
}
