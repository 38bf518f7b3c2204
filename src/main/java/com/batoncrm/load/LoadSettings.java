package com.batoncrm.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How tables are written: {@code formats} by the name of their {@link LoadTarget}. */
@ConfigurationProperties("baton.load")
record LoadSettings(@DefaultValue(",") char separator, Map<String, Format> formats) {

    Format format(String target) {
        return Optional.ofNullable(formats.get(target))
                .orElseThrow(() -> new IllegalStateException("baton.load.formats." + target + " is missing"));
    }

    /** What stands between the values of that table. */
    char separator(Format format) {
        return Objects.requireNonNullElse(format.separator(), separator);
    }

    /**
     * Our columns with the headers they may have, those without which a table is useless, what stands for blanks, and the
     * separator where it is not the one of all tables.
     */
    record Format(
            Map<String, List<String>> columns,
            List<String> needed,
            @DefaultValue Map<String, String> defaults,
            @Nullable Character separator) {

        Optional<String> columnOf(String header) {
            String key = key(header);
            return columns.entrySet().stream()
                    .filter(column -> key(column.getKey()).equals(key)
                            || column.getValue().stream()
                                    .anyMatch(name -> key(name).equals(key)))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        /** "Office_Location", "office location" and "office-location" are one name. */
        private static String key(String header) {
            return header.strip().replaceAll("[\\s_-]+", " ").toLowerCase(Locale.ROOT);
        }
    }
}
