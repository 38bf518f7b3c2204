package com.batoncrm.complaint;

/** Where a complaint stands. */
public enum ComplaintState {
    RECEIVED,
    IN_TREATMENT,
    WITH_CUSTOMER,
    SOLVED,
    CLOSED,
    JOINED
}
