package com.batoncrm.contract;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a signed contract.
 *
 * @param signers who signed at the customer's
 * @param location where the paper is
 */
public record SignedCopy(@Nullable LocalDate signedOn, String signers, String location, String remark) {

    public SignedCopy {
        signers = signers.strip();
        location = location.strip();
        remark = remark.strip();
    }

    /** @return the date signed, which is there and neither before the acceptance nor in the future */
    LocalDate check(LocalDate acceptedOn, LocalDate today) {
        if (signedOn == null) {
            throw new Refused(say("contract.refused.date"));
        }
        if (signedOn.isAfter(today)) {
            throw new Refused(say("contract.refused.future", signedOn));
        }
        if (signedOn.isBefore(acceptedOn)) {
            throw new Refused(say("contract.refused.beforeAcceptance", signedOn, acceptedOn));
        }
        if (signers.isEmpty()) {
            throw new Refused(say("contract.refused.signers"));
        }
        if (location.isEmpty()) {
            throw new Refused(say("contract.refused.location"));
        }
        if (signers.length() > 300 || location.length() > 200 || remark.length() > 2000) {
            throw new Refused(say("contract.refused.length"));
        }
        return signedOn;
    }
}
