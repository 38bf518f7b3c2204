package com.batoncrm.company;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The countries of the world by ISO 3166, code and name. */
public final class Countries {

    private static final Map<String, String> CODES_BY_NAME = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> name(code, Locale.ENGLISH),
                    code -> code,
                    (one, other) -> one,
                    () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));

    private Countries() {}

    /** The two letters for a code or an English name in any case; empty where there is no such country. */
    public static Optional<String> code(String codeOrName) {
        String text = codeOrName.strip();
        String upper = text.toUpperCase(Locale.ROOT);
        return CODES_BY_NAME.containsValue(upper) ? Optional.of(upper) : Optional.ofNullable(CODES_BY_NAME.get(text));
    }

    /** Codes by English name, in the order of the names. */
    public static Map<String, String> codesByName() {
        return Collections.unmodifiableMap(CODES_BY_NAME);
    }

    public static String name(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
