package com.batoncrm.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds a person in the tables of all features, and puts the pseudonym in his place. */
@Component
public class PersonalTables {

    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PersonalTables(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The rows that tell of the person, with the columns that are shown. */
    public List<Map<String, Object>> rows(PersonalTable table, DataSubject subject) {
        String sql = "select to_jsonb(found)::text from (select " + String.join(", ", table.shown()) + " from "
                + table.name() + " where " + tellsOf(table) + ") found";
        return bound(sql, subject)
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    /**
     * Replaces the person in all these tables. What a table otherwise keeps as it is gives way to that alone: its guards
     * rest for these statements, and are back before anybody else can write.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(List<PersonalTable> tables, DataSubject subject) {
        List<PersonalTable> touched = tables.stream()
                .filter(table -> table.fate() != PersonalTable.Fate.LEFT && tells(table, subject))
                .sorted(Comparator.comparing(PersonalTable::name))
                .toList();
        List<PersonalTable> guarded = touched.stream().filter(this::isGuarded).toList();
        guarded.forEach(table -> guards(table, "disable"));
        touched.forEach(table -> forget(table, subject));
        guarded.forEach(table -> guards(table, "enable"));
    }

    private void forget(PersonalTable table, DataSubject subject) {
        if (table.fate() == PersonalTable.Fate.DELETED) {
            bound("delete from " + table.name() + " where " + in(table.records()), subject)
                    .update();
        }
        Map<String, String> changes = new LinkedHashMap<>();
        table.accounts()
                .forEach(column -> changes.put(
                        column, "case when " + column + " = :account then :pseudonym else " + column + " end"));
        table.texts()
                .forEach(column -> changes.put(
                        column, "regexp_replace(" + column + ", :pattern, :pseudonym, 'gi')" + limit(table, column)));
        if (!changes.isEmpty()) {
            String set = changes.entrySet().stream()
                    .map(change -> change.getKey() + " = " + change.getValue())
                    .collect(Collectors.joining(", "));
            bound("update " + table.name() + " set " + set + " where " + tellsOf(table), subject)
                    .update();
        }
    }

    /** A longer word than the one it replaces must not overflow the column. */
    private String limit(PersonalTable table, String column) {
        return jdbc.sql("""
                        select character_maximum_length from information_schema.columns
                        where table_schema = current_schema() and table_name = ? and column_name = ?""")
                .params(table.name(), column)
                .query((row, number) -> row.getInt(1))
                .optional()
                .filter(length -> length > 0)
                .map(length -> "::varchar(" + length + ")")
                .orElse("");
    }

    private boolean tells(PersonalTable table, DataSubject subject) {
        return bound("select exists (select 1 from " + table.name() + " where " + tellsOf(table) + ")", subject)
                .query(Boolean.class)
                .single();
    }

    private boolean isGuarded(PersonalTable table) {
        return jdbc.sql("select exists (select 1 from pg_trigger where tgrelid = ?::regclass and not tgisinternal)")
                .param(table.name())
                .query(Boolean.class)
                .single();
    }

    private void guards(PersonalTable table, String what) {
        jdbc.sql("alter table " + table.name() + " " + what + " trigger user").update();
    }

    private static String tellsOf(PersonalTable table) {
        List<String> ways = new ArrayList<>();
        table.accounts().forEach(column -> ways.add(column + " = :account"));
        table.texts().forEach(column -> ways.add(column + " ~* :marks"));
        if (!table.records().isEmpty()) {
            ways.add(in(table.records()));
        }
        return String.join(" or ", ways);
    }

    private static String in(List<String> records) {
        return records.stream().map(column -> column + " in (:records)").collect(Collectors.joining(" or "));
    }

    private StatementSpec bound(String sql, DataSubject subject) {
        return jdbc.sql(sql)
                .param("account", subject.accountOrNone())
                .param("marks", subject.marksPattern())
                .param("pattern", subject.pattern())
                .param("pseudonym", subject.pseudonym())
                .param("records", subject.records());
    }

    private Map<String, Object> read(String row) {
        try {
            return json.readValue(row, ROW);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
