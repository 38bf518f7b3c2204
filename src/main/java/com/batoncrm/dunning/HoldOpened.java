package com.batoncrm.dunning;

/** There is a reason not to ask; published in the transaction that finds it. */
public record HoldOpened(String hold) {}
