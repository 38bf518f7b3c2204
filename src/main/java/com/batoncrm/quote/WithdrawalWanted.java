package com.batoncrm.quote;

/** The author wants the quote of that number back. */
public record WithdrawalWanted(String number) {}
