package com.batoncrm.customer;

/** Whether to deliver on credit: as usual, with care, or not at all. */
public enum CreditStanding {
    GOOD,
    WATCH,
    STOP
}
