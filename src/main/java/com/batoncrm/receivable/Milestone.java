package com.batoncrm.receivable;

/** What must have happened before an instalment falls due. */
public enum Milestone {
    DELIVERY,
    ACCEPTANCE
}
