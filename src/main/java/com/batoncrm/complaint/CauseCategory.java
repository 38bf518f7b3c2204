package com.batoncrm.complaint;

/** Where the root cause of a complaint lies. */
public enum CauseCategory {
    PRODUCT,
    SUPPLIER,
    TRANSPORT,
    PROCESS,
    INFORMATION,
    CUSTOMER,
    OTHER
}
