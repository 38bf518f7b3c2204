package com.batoncrm.relationship;

/** What becomes of the relationship with a customer. */
public enum Outlook {
    WILL_BUY_AGAIN,
    AT_RISK,
    LOST
}
