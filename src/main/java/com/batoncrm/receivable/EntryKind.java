package com.batoncrm.receivable;

/** What an entry of the ledger is about. */
public enum EntryKind {
    RECEIVABLE,
    PAYMENT,
    ALLOCATION,
    CREDIT_NOTE,
    WRITE_OFF,
    FEE,
    REVERSAL
}
