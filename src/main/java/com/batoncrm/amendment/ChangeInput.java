package com.batoncrm.amendment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.amendment.ContractChange.Wanted;
import com.batoncrm.engine.Refused;

/**
 * What was typed into "Change or cancel contract".
 *
 * @param consent who agreed at the customer's to a cancellation, when and how
 * @param delivered whether something was delivered already
 */
public record ChangeInput(Wanted wanted, String reason, String consent, boolean delivered) {

    private static final int LONGEST = 400;

    public ChangeInput {
        reason = reason.strip();
        consent = consent.strip();
        if (reason.isEmpty()) {
            throw new Refused(say("amendment.refused.reason"));
        }
        if (wanted == Wanted.CANCEL && consent.isEmpty()) {
            throw new Refused(say("amendment.refused.consent"));
        }
        if (reason.length() > LONGEST || consent.length() > LONGEST) {
            throw new Refused(say("amendment.refused.length", LONGEST));
        }
    }
}
