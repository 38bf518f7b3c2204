package com.batoncrm.payment;

import static com.batoncrm.engine.Words.note;

import com.batoncrm.contract.ContractService;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import com.batoncrm.receivable.Balance;
import com.batoncrm.receivable.Ledger;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells finance and the owners of the contracts at once that the bank took a payment back. */
@Component
class ReturnNews {

    private static final String FINANCE = "finance";

    private final ReturnService returns;
    private final PaymentService payments;
    private final ContractService contracts;
    private final Ledger ledger;
    private final Mails mails;

    ReturnNews(ReturnService returns, PaymentService payments, ContractService contracts, Ledger ledger, Mails mails) {
        this.returns = returns;
        this.payments = payments;
        this.contracts = contracts;
        this.ledger = ledger;
        this.mails = mails;
    }

    @EventListener
    void on(PaymentTakenBack event) {
        PaymentReturn taken = returns.get(event.returned());
        Payment payment = payments.get(event.payment());
        List<Balance> reopened =
                event.reopened().stream().map(ledger::receivable).toList();
        Map<String, Object> model = Map.of("taken", taken, "payment", payment, "reopened", reopened);
        String key = "payment-returned:" + taken.number();
        mails.tellGroup(FINANCE, mail -> write(mail.key(key), payment, model));
        reopened.stream()
                .map(balance -> contracts.get(balance.contract()).owner())
                .distinct()
                .forEach(owner -> mails.tell(owner, mail -> write(mail.key(key + ":owner:" + owner), payment, model)));
    }

    private void write(Mail mail, Payment payment, Map<String, Object> model) {
        mail.about(PaymentService.SUBJECT, payment.number())
                .subject(note("payment.mail.returned", payment.amount(), payment.payer()))
                .template("payment-returned", model);
    }
}
