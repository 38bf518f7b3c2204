package com.batoncrm.privacy.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for a word in every column of every table that can hold text, whatever its case. */
@Component
class DatabaseScan {

    private final JdbcClient jdbc;

    DatabaseScan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Column(String table, String name, String type) {

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    List<Column> columns() {
        return jdbc.sql("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where table_schema = current_schema() and t.table_type = 'BASE TABLE'
                          and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea')
                        order by 1, 2""")
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The columns in which it stands. */
    List<String> find(String word) {
        return columns().stream().collect(Collectors.groupingBy(Column::table)).values().stream()
                .flatMap(columns -> find(columns, word).stream())
                .toList();
    }

    /** One statement for all columns of a table. */
    private List<String> find(List<Column> columns, String word) {
        String found = columns.stream().map(DatabaseScan::found).collect(Collectors.joining(", "));
        return jdbc.sql("select " + found + " from " + columns.get(0).table())
                .param("word", word.toLowerCase(Locale.ROOT))
                .param("bytes", word.getBytes(StandardCharsets.UTF_8))
                .query((row, number) -> {
                    List<String> where = new ArrayList<>();
                    for (int column = 0; column < columns.size(); column++) {
                        if (row.getBoolean(column + 1)) {
                            where.add(columns.get(column).toString());
                        }
                    }
                    return where;
                })
                .single();
    }

    private static String found(Column column) {
        return column.type().equals("bytea")
                ? "bool_or(position(:bytes in " + column.name() + ") > 0)"
                : "bool_or(position(:word in lower(" + column.name() + "::text)) > 0)";
    }
}
