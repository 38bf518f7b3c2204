package com.batoncrm.dunning;

/** A module above treats the reason from now on; published in the transaction that takes it over. */
public record HoldTakenOver(String hold) {}
