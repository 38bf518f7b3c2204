package com.batoncrm.payment.bank;

import java.text.Normalizer;
import java.util.Locale;

/** Texts of a bank as people can read them. */
final class BankText {

    private BankText() {}

    /** Without control characters and what turns the direction of writing, with single spaces, at most that long. */
    static String clean(String text, int most) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ")
                .strip();
        return clean.codePointCount(0, clean.length()) <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most));
    }

    /** An IBAN or account number without what people put between its characters. */
    static String account(String text) {
        return clean(text, 70).replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    }
}
