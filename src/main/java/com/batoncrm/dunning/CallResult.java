package com.batoncrm.dunning;

/** What came out of a call. */
public enum CallResult {
    WILL_PAY,
    DISPUTES,
    NOT_REACHED
}
