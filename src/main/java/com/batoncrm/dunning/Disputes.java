package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.CreditNote;
import com.batoncrm.receivable.CreditNoteService;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.OpenReceivable;
import java.math.BigDecimal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a dispute that the customer wins. */
@Service
@Transactional
public class Disputes {

    private final HoldService holds;
    private final CreditNoteService creditNotes;
    private final Ledger ledger;

    Disputes(HoldService holds, CreditNoteService creditNotes, Ledger ledger) {
        this.holds = holds;
        this.creditNotes = creditNotes;
        this.ledger = ledger;
    }

    /**
     * The amount is credited to what is disputed, the first due first; what is left of the dispute is asked for again. Fees
     * of what is credited wholly fall away.
     *
     * @throws Refused where it is more than is disputed and still open, or nothing is said about why
     */
    public void credit(String number, BigDecimal amount, String person, String why) {
        Hold hold = holds.get(number);
        ledger.freeze(hold.customerNumber());
        Money left = new Money(amount, hold.amount().currency());
        Money most = holds.waiting(hold);
        if (!left.isPositive() || !left.equals(left.rounded()) || left.compareTo(most) > 0) {
            throw new Refused(say("dunning.refused.creditAmount", left, most));
        }
        holds.clear(number, person, why);
        for (OpenReceivable item : holds.about(hold)) {
            Money part =
                    Money.least(left, hold.part(item.number()), item.open(), creditNotes.creditable(item.number()));
            if (part.isPositive()) {
                creditNotes.issue(
                        item.number(),
                        part,
                        CreditNote.Cause.DISPUTE,
                        say("dunning.credit.dispute", hold.since()),
                        "dispute:" + number + ":" + item.number());
                left = left.minus(part);
            }
        }
    }
}
