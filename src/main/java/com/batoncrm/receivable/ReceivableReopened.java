package com.batoncrm.receivable;

/** A receivable that was settled is open again, as an entry was reversed or a fee added; published in that transaction. */
public record ReceivableReopened(String receivable, String contract, String customer) {}
