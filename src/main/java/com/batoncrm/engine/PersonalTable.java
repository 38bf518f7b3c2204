package com.batoncrm.engine;

import java.util.List;

/**
 * A table with columns that can tell of a person.
 *
 * @param shown columns of a row that are handed out to the person
 * @param accounts columns with the id of an account
 * @param texts columns in which names or addresses can stand, alone or among other words
 * @param records columns with the number of an employee whose own the row is
 * @param fate what becomes of the row when the person is forgotten
 */
public record PersonalTable(
        String name, List<String> shown, List<String> accounts, List<String> texts, List<String> records, Fate fate) {

    public enum Fate {
        /** The pseudonym takes the person's place. */
        REPLACED,
        /** As above, but what is the employee's own goes altogether. */
        DELETED,
        /** The feature sees to it itself. */
        LEFT
    }

    public static PersonalTable of(String name) {
        return new PersonalTable(name, List.of(), List.of(), List.of(), List.of(), Fate.REPLACED);
    }

    public PersonalTable shows(String... columns) {
        return new PersonalTable(name, List.of(columns), accounts, texts, records, fate);
    }

    public PersonalTable accounts(String... columns) {
        return new PersonalTable(name, shown, List.of(columns), texts, records, fate);
    }

    public PersonalTable texts(String... columns) {
        return new PersonalTable(name, shown, accounts, List.of(columns), records, fate);
    }

    public PersonalTable ownedBy(String... columns) {
        return new PersonalTable(name, shown, accounts, texts, List.of(columns), fate);
    }

    public PersonalTable meets(Fate other) {
        return new PersonalTable(name, shown, accounts, texts, records, other);
    }
}
