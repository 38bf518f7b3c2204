package com.batoncrm.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** One plain e-mail address: no second one smuggled in, no name, no line break. */
final class Addresses {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([\\p{L}\\p{M}\\p{N}-]+\\.)+[\\p{L}\\p{M}\\p{N}-]{2,}");

    private Addresses() {}

    /** The address as mail servers take it, or empty where it is none. */
    static Optional<String> ascii(String address) {
        String trimmed = address.strip();
        if (trimmed.length() > LONGEST || !ADDRESS.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        int at = trimmed.lastIndexOf('@');
        try {
            return Optional.of(trimmed.substring(0, at + 1) + IDN.toASCII(trimmed.substring(at + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A name or subject on one line, without control characters. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
