package com.batoncrm.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answers to a letter.
 *
 * @param receivable by number; empty for everything in the letter
 * @param amount what he disputes, in the currency of the invoice; null for all of it
 * @param day when he paid, or until when he asks to pay later
 * @param text why he disputes it, or what he adds
 */
public record Reply(
        Kind kind,
        String receivable,
        @Nullable BigDecimal amount,
        @Nullable LocalDate day,
        String by,
        String text) {

    /** The three answers that a letter knows. */
    public enum Kind {
        PAID(Reason.PAYMENT_ANNOUNCED),
        DISPUTED(Reason.DISPUTE),
        DELAY(Reason.DELAY_ASKED);

        private final Reason reason;

        Kind(Reason reason) {
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
