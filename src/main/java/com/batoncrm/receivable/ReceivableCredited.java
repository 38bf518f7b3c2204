package com.batoncrm.receivable;

/** A part of a receivable or all of it was credited; published in the transaction that does it. */
public record ReceivableCredited(String receivable) {}
