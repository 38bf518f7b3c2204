package com.batoncrm.dunning;

/** Another amount than before waits for a reason; published in the transaction that finds it. */
public record HoldChanged(String hold) {}
