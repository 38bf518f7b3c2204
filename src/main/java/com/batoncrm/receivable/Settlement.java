package com.batoncrm.receivable;

/** How the last of a receivable was settled. */
public enum Settlement {
    PAID,
    CREDITED,
    WRITTEN_OFF
}
