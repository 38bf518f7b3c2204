package com.batoncrm.relationship;

import java.util.Locale;

/** Who has a view of customers: those who sell to them, and those who hear what is wrong. */
public enum Department {
    SALES,
    SERVICE;

    /** The id of its group. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }
}
