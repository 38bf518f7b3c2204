package com.batoncrm.load;

/** What rows can be loaded into; a bean of it is all that a feature needs to be loadable. */
public interface LoadTarget {

    enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /** As in {@code baton.load.<name>} and {@code baton.load.formats.<name>}. */
    String name();

    /**
     * Takes one row in a transaction of its own, or of its caller's; the same row again changes nothing.
     *
     * @throws BadValue where a value makes no sense; the row then leaves nothing behind
     */
    Outcome load(Row row);
}
