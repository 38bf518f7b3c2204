package com.batoncrm.quote;

/** The customer answered the quote by his link. */
public record QuoteAnswered(String number, QuoteAnswer answer) {}
