package com.batoncrm.load;

import com.batoncrm.load.LoadSettings.Format;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of our columns stands where in the file. */
record Header(List<String> names, Map<String, Integer> positions) {

    static Header of(List<String> names, Format format, char separator) {
        if (names.isEmpty()) {
            throw new CannotLoad("It is empty.");
        }
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<String> column = format.columnOf(name);
            if (column.isPresent() && positions.put(column.get(), i) != null) {
                throw new CannotLoad("It has two columns for the " + column.get() + ", '" + name + "' is one.");
            }
        }
        for (String needed : format.needed()) {
            if (!positions.containsKey(needed)) {
                throw new CannotLoad(missing(needed, names, format, separator));
            }
        }
        return new Header(List.copyOf(names), Map.copyOf(positions));
    }

    private static String missing(String needed, List<String> names, Format format, char separator) {
        for (String other : List.of(",", ";", "\t", "|")) {
            if (names.size() == 1
                    && other.charAt(0) != separator
                    && names.get(0).contains(other)) {
                return "Its values are separated by '" + (other.equals("\t") ? "tab" : other) + "', not by '"
                        + separator + "'; say so by --baton.load.separator"
                        + (format.separator() == null ? "." : " of that table's format.");
            }
        }
        return "Its first line has no column for the " + needed + " ("
                + String.join(", ", format.columns().getOrDefault(needed, List.of())) + "); it reads: "
                + abbreviated(String.join(", ", names));
    }

    private static String abbreviated(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }

    int size() {
        return names.size();
    }

    Map<String, String> values(List<String> cells) {
        Map<String, String> values = new HashMap<>();
        positions.forEach((column, position) -> values.put(column, cells.get(position)));
        return values;
    }

    /** As the file calls our column, or as we do where the file lacks it. */
    String nameOf(String column) {
        Integer position = positions.get(column);
        return position == null ? column : names.get(position);
    }
}
