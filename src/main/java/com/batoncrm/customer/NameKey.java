package com.batoncrm.customer;

import java.text.Normalizer;
import java.util.Locale;

/** How names are compared: in any case, width and spacing, in every script alike whatever the database's locale. */
final class NameKey {

    private NameKey() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
