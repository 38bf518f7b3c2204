package com.batoncrm.load;

import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One row of a table: the file's texts by our columns' names, defaults in place of blanks. */
public final class Row {

    private static final String DECIMAL = "-?\\d{1,14}(\\.\\d{1,4})?";

    private final Map<String, String> values;
    private final Map<String, String> defaults;

    Row(Map<String, String> values, Map<String, String> defaults) {
        this.values = values;
        this.defaults = defaults;
    }

    /** Empty where neither the file nor the settings say anything. */
    public String text(String column) {
        String value = values.getOrDefault(column, "").strip();
        return value.isEmpty() ? defaults.getOrDefault(column, "") : value;
    }

    /** As {@code read} understands the text; what it refuses is the column's fault. */
    public <T> T value(String column, Function<String, T> read) {
        try {
            return read.apply(text(column));
        } catch (Refused e) {
            throw new BadValue(column, String.valueOf(e.getMessage()));
        }
    }

    /** As {@link #value}, empty where the text is. */
    public <T> Optional<T> find(String column, Function<String, T> read) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(value(column, read));
    }

    public static BigDecimal decimal(String text) {
        if (!text.matches(DECIMAL)) {
            throw new Refused("'" + text + "' is not a number as in 1234.50.");
        }
        return new BigDecimal(text);
    }

    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused("'" + text + "' is not a date as in 2026-12-31.");
        }
    }

    public static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1" -> true;
            case "no", "false", "0" -> false;
            default -> throw new Refused("'" + text + "' is neither yes nor no.");
        };
    }

    public static <E extends Enum<E>> Function<String, E> choice(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return text -> Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new Refused("'" + text + "' is none of "
                        + Arrays.toString(constants).toLowerCase(Locale.ROOT) + "."));
    }
}
