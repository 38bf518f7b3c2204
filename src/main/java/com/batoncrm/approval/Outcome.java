package com.batoncrm.approval;

/** Where a round of signatures stands. */
public enum Outcome {
    OPEN,
    APPROVED,
    RETURNED,
    REJECTED,
    CANCELLED
}
