package com.batoncrm.complaint;

/** Where a complaint comes from. */
public enum Source {
    STAFF,
    PAGE,
    MAIL,
    REMINDER
}
