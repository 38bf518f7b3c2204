package com.batoncrm.payment.bank;

import com.batoncrm.company.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement, or one transaction of a line that sums up several.
 *
 * @param account our own, as the bank writes it
 * @param amount above zero, whichever way the money went
 * @param payer the name of the other side, {@code payerAccount} its IBAN or other number; empty where the bank says none
 * @param reference what the payer wrote
 * @param structuredReference the reference that a program understands, such as one of ISO 11649; else empty
 * @param bankReference the bank's own number of the line; else empty
 */
public record BankLine(
        String account,
        Kind kind,
        Money amount,
        LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        String payer,
        String payerAccount,
        String reference,
        String structuredReference,
        String bankReference) {

    /** What happened to the money. */
    public enum Kind {
        /** Somebody paid us. */
        RECEIVED,
        /** A payment to us was taken back. */
        TAKEN_BACK,
        /** We paid, or what we paid came back. */
        OURS
    }
}
