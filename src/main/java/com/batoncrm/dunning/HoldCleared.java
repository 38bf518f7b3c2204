package com.batoncrm.dunning;

/** A reason not to ask is gone, {@code byItself} or cleared by somebody; published in that transaction. */
public record HoldCleared(String hold, String customer, boolean byItself) {}
