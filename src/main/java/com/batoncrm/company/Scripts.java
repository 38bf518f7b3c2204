package com.batoncrm.company;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What has to be known of the world's scripts to write documents in them. */
final class Scripts {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ku", "ps", "ur", "yi");

    /** Control characters and halves of characters, which no XML text may hold. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Scripts() {}

    static boolean isRightToLeft(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }

    static String withoutWhatXmlForbids(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    }
}
