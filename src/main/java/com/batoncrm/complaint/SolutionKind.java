package com.batoncrm.complaint;

/** What a customer wants, and what he gets. */
public enum SolutionKind {
    REPAIR,
    REPLACEMENT,
    PRICE_REDUCTION,
    CREDIT_NOTE,
    REFUND,
    EXPLANATION
}
