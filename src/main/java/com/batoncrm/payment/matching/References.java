package com.batoncrm.payment.matching;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers of ours in a text, however they are typed: "F-2026-000012", "f 2026/12", "F2O26OOOO12", cut by the bank's
 * line breaks. A number is a letter, a year and a serial number; one without its letter is found as any kind.
 */
final class References {

    private static final String GAP = "[^A-Z0-9]{0,3}";
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Z0-9])((?:[A-Z]" + GAP + "){0,3}?)(2" + GAP + "[0O]"
            + GAP + "[0-9OIL]" + GAP + "[0-9OIL])" + GAP + "((?:[0-9OIL]" + GAP + "){0,9}[0-9OIL])(?![A-Z0-9])");
    private static final Pattern FOLLOWS_LETTER = Pattern.compile("[A-Z][^A-Z0-9\\s]$");
    private static final Pattern OWN = Pattern.compile("([A-Z]{1,3})-(\\d{4})-(\\d{1,9})");
    private static final Pattern WITH_LETTERS = Pattern.compile("([A-Z]+)(\\d{4})-(\\d+)");
    private static final String ANY = "";

    private final Set<String> found = new HashSet<>();

    References(String text) {
        String typed = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(typed);
        for (int from = 0; number.find(from); from = number.start() + 1) {
            String letters = number.group(1).replaceAll("[^A-Z]", "");
            if (letters.isEmpty()
                    && FOLLOWS_LETTER
                            .matcher(typed.substring(0, number.start()))
                            .find()) {
                continue;
            }
            String year = digits(number.group(2));
            serials(number.group(3)).forEach(serial -> found.add(key(letters, year, serial)));
        }
    }

    /** Each way to end the number at a gap: what follows may be an amount or a date. */
    private static Set<String> serials(String typed) {
        Set<String> serials = new HashSet<>();
        StringBuilder digits = new StringBuilder();
        for (String part : typed.split("[^A-Z0-9]+")) {
            digits.append(digits(part));
            if (digits.length() <= 9) {
                serials.add(digits.toString());
            }
        }
        return serials;
    }

    private static String digits(String typed) {
        return typed.replaceAll("[^A-Z0-9]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static String key(String letters, String year, String serial) {
        return letters + year + "-" + Integer.parseInt(serial);
    }

    /** Whether there is anything like a number of ours. */
    boolean any() {
        return !found.isEmpty();
    }

    /** Those with letters, as we write them: "F-2026-000012". */
    Set<String> numbers() {
        return found.stream()
                .map(WITH_LETTERS::matcher)
                .filter(Matcher::matches)
                .map(key -> String.format(
                        Locale.ROOT, "%s-%s-%06d", key.group(1), key.group(2), Integer.parseInt(key.group(3))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With its letter. */
    boolean name(String own) {
        return has(own, true);
    }

    /** By its digits alone. */
    boolean hint(String own) {
        return has(own, false);
    }

    private boolean has(String own, boolean withLetter) {
        Matcher number = OWN.matcher(own);
        return number.matches()
                && found.contains(key(withLetter ? number.group(1) : ANY, number.group(2), number.group(3)));
    }
}
