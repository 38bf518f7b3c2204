package com.batoncrm.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;

/** Writes a header's text that looks as if it was encoded already in a way in which it arrives as it is. */
final class EncodedWords {

    private static final String ENCODED = "=?";

    /** Bytes in a word of at most 75 characters, as RFC 2047 has it. */
    private static final int LONGEST = 42;

    private EncodedWords() {}

    static String of(String text) {
        if (!text.contains(ENCODED)) {
            return text;
        }
        StringJoiner words = new StringJoiner(" ");
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (bytes(word + Character.toString(character)).length > LONGEST) {
                words.add(encoded(word));
                word.setLength(0);
            }
            word.appendCodePoint(character);
        });
        return words.add(encoded(word)).toString();
    }

    private static String encoded(CharSequence word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(word.toString())) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
