package com.batoncrm.receivable;

/** Nothing of a receivable is open any more; published in the transaction that does it. */
public record ReceivableSettled(String receivable, String contract, String customer, Settlement how) {}
