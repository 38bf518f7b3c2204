package com.batoncrm.receivable;

/** It is known when a receivable is due; published once for each, in the transaction that finds out. */
public record ReceivableToInvoice(String receivable) {}
