package com.batoncrm.onboarding;

/** How far a planned account is. */
public enum AccountState {
    PLANNED,
    /** The other system was asked, or is about to be. */
    REQUESTED,
    CREATED,
    /** Refused, with a reason; IT decides how to go on. */
    FAILED,
    /** IT said that it is not needed. */
    LEFT_OUT
}
