package com.batoncrm.company;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as text for spreadsheets (RFC 4180), in which no cell is a formula. */
public final class Csv {

    private Csv() {}

    /** The head and the rows, each with its cells, lines ended by CR LF. */
    public static String of(List<String> head, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(head), rows)
                .map(cells -> cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Quoted, and where a spreadsheet would run it, with an apostrophe before it. */
    public static String cell(String text) {
        String harmless = text.matches("(?s)[\\s]*[=+\\-@\\t\\r\\n|%].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
