package com.batoncrm.payment;

/** What became of a payment. */
public enum PaymentState {
    /** It waits to be allocated. */
    OPEN,
    /** It paid receivables; what they left of it is the customer's. */
    ALLOCATED,
    /** It is kept for the customer. */
    ON_ACCOUNT,
    /** It is no customer's. */
    SET_ASIDE,
    /** The bank took it back. */
    TAKEN_BACK
}
