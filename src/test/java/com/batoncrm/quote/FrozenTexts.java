package com.batoncrm.quote;

/** Freezes the content of quotes that tests make up. */
public final class FrozenTexts {

    private FrozenTexts() {}

    public static String of(QuoteContent content) {
        return FrozenText.of(content);
    }
}
