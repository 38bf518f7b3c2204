package com.batoncrm.receivable;

/** The invoice of a receivable is on its way to the customer; published once for each, in the transaction that issues it. */
public record InvoiceIssued(String receivable, String invoiceNumber, String contract) {}
