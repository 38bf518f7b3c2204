package com.batoncrm.quote;

/** A version that goes out for signature: its content, the content's hash, and the author's note to the signers. */
public record FrozenQuote(QuoteContent content, String hash, String note) {}
