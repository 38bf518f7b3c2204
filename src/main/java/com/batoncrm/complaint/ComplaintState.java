package com.batoncrm.complaint;

/** Where a complaint stands. */
public enum ComplaintState {
    RECEIVED,
    IN_TREATMENT,
    ASKED,
    WITH_CUSTOMER,
    SOLVED,
    CLOSED,
    JOINED;

    /** For the customer: the clock stands. */
    public boolean isWaiting() {
        return this == ASKED || this == WITH_CUSTOMER;
    }
}
