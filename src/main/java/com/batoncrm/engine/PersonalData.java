package com.batoncrm.engine;

import java.util.List;
import java.util.Map;

/**
 * What a feature holds about people, and until when it has to: each feature tells it of its own tables, so that one request
 * reaches all of them.
 */
public interface PersonalData {

    /** What it is, in one word, such as "mails". */
    String name();

    List<PersonalTable> tables();

    /** What must be kept as it is for the time being; empty where nothing must. */
    default List<Retained> retained(DataSubject subject) {
        return List.of();
    }

    /** What is held beside the tables' columns, by what it is. */
    default Map<String, List<Map<String, Object>>> more(DataSubject subject) {
        return Map.of();
    }

    /** Takes away what names in the tables alone would leave; called before these are replaced. */
    default void forget(DataSubject subject) {}
}
