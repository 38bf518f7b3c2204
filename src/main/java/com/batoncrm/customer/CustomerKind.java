package com.batoncrm.customer;

/** What a customer is to us. */
public enum CustomerKind {
    COMPANY,
    CONSUMER,
    PARTNER
}
