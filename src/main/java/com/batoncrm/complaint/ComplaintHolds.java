package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.note;

import com.batoncrm.audit.Audit;
import com.batoncrm.company.Money;
import com.batoncrm.dunning.Hold;
import com.batoncrm.dunning.HoldRequest;
import com.batoncrm.dunning.HoldService;
import com.batoncrm.dunning.Reason;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.receivable.Ledger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what is disputed out of dunning while its complaint is open: exactly that amount, neither more nor less. */
@Component
class ComplaintHolds {

    private final HoldService holds;
    private final Ledger ledger;
    private final CurrentPerson person;

    ComplaintHolds(HoldService holds, Ledger ledger, CurrentPerson person) {
        this.holds = holds;
        this.ledger = ledger;
        this.person = person;
    }

    /** In each currency one hold. */
    void hold(Complaint complaint) {
        complaint.disputes().stream()
                .collect(Collectors.groupingBy(dispute -> dispute.money().currency()))
                .forEach((currency, disputes) -> complaint.held(open(complaint, currency, disputes)));
    }

    private String open(Complaint complaint, Currency currency, List<Dispute> disputes) {
        return holds.open(new HoldRequest(
                complaint.customerNumber(),
                Reason.COMPLAINT,
                complaint.number() + " " + currency,
                "",
                shortened(complaint.description()),
                disputes.stream().collect(Collectors.toMap(Dispute::receivable, Dispute::money))));
    }

    private static String shortened(String text) {
        return text.length() <= 1900 ? text : text.substring(0, 1900) + "…";
    }

    /** What dunning holds back already is this complaint's from now on. */
    void takeOver(Hold hold, Complaint complaint) {
        holds.takeOver(
                hold.number(),
                Reason.COMPLAINT,
                complaint.number() + " " + hold.amount().currency());
        holds.change(
                hold.number(),
                complaint.disputes().stream().collect(Collectors.toMap(Dispute::receivable, Dispute::money)));
        complaint.held(hold.number());
    }

    /** The complaint disputes something else from now on. */
    void change(Complaint complaint) {
        release(complaint, note("complaint.hold.changed", complaint.number()));
        hold(complaint);
    }

    /** Of what was disputed, what is still open is held again. */
    void holdAgain(Complaint complaint) {
        complaint.dispute(complaint.disputes().stream()
                .map(this::stillOpen)
                .filter(dispute -> dispute.money().isPositive())
                .toList());
        hold(complaint);
    }

    private Dispute stillOpen(Dispute dispute) {
        Money open = ledger.receivable(dispute.receivable()).open();
        return open.compareTo(dispute.money()) < 0 ? new Dispute(dispute.receivable(), open) : dispute;
    }

    /** Dunning goes on where it stood. */
    void release(Complaint complaint, String why) {
        complaint.holds().stream()
                .filter(number -> holds.get(number).isOpen())
                .forEach(number -> holds.clear(number, person.id().orElse(Audit.SYSTEM), why));
        complaint.letGo();
    }

    /** What a hold keeps back, from its receivables in their order. */
    static List<Dispute> disputes(Hold hold) {
        List<Dispute> disputes = new ArrayList<>();
        Money left = hold.amount();
        for (Map.Entry<String, Money> part : hold.parts().entrySet()) {
            Money disputed = Money.least(left, part.getValue());
            if (disputed.isPositive()) {
                disputes.add(new Dispute(part.getKey(), disputed));
                left = left.minus(disputed);
            }
        }
        return disputes;
    }
}
