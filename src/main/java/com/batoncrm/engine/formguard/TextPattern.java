package com.batoncrm.engine.formguard;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A form's pattern, or one of form-js's own for e-mail addresses and telephone numbers; as in JavaScript a part may fit. */
record TextPattern(Pattern pattern, String complaint) {

    /** As form-js 1.8.7 has it. */
    static final TextPattern EMAIL = new TextPattern(
            Pattern.compile("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$"),
            "email");

    /** International, without form-js's list of country codes. */
    static final TextPattern PHONE = new TextPattern(Pattern.compile("^(\\+|00)[1-9]\\d{5,24}$"), "phone");

    static TextPattern of(String pattern) throws PatternSyntaxException {
        return new TextPattern(Pattern.compile(pattern), "pattern");
    }

    /** Nothing fits a pattern that would keep the server busy. */
    boolean fits(String text) {
        try {
            return pattern.matcher(new Rationed(text, new int[] {1_000_000})).find();
        } catch (TooLong | StackOverflowError e) {
            return false;
        }
    }

    /** A text that can be looked at only so often: a careless pattern could otherwise search for years. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Rationed(CharSequence text, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (left[0]-- == 0) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Rationed(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
