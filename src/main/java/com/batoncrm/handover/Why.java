package com.batoncrm.handover;

/** Why somebody hands over. */
public enum Why {
    LEAVES,
    MOVES,
    LONG_ABSENCE
}
