package com.batoncrm.approval;

/** What a signer decides. */
public enum Decision {
    APPROVE,
    RETURN,
    REJECT
}
