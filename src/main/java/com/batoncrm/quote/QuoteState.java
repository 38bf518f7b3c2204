package com.batoncrm.quote;

/** Where a quote stands. */
public enum QuoteState {
    /** With its author. */
    PREPARING,
    /** With its signers. */
    IN_APPROVAL,
    /** Signed by all and on its way to the customer. */
    SIGNED,
    /** With the customer. */
    SENT,
    /** Accepted by the customer; the contract is under way. */
    ACCEPTED,
    /** The signed contract is there. */
    CONCLUDED,
    /** Accepted, but no signed contract came. */
    NOT_CONCLUDED,
    REJECTED,
    WITHDRAWN,
    DECLINED,
    EXPIRED;

    /** Whether the author can still take it back. */
    public boolean isWithdrawable() {
        return this == PREPARING || this == IN_APPROVAL || this == SIGNED || this == SENT;
    }
}
