package com.batoncrm.engine;

import java.util.List;

/**
 * An operator has interfered with running cases: published in the transaction that does it, before it is done.
 *
 * @param person the operator's id
 * @param kind what was done
 * @param subject id of the case, task or job; "several" for a batch
 * @param details names of variables, ids of further cases
 * @param reason in the operator's words
 */
public record Intervention(String person, Kind kind, String subject, List<String> details, String reason) {

    public enum Kind {
        VARIABLES_CHANGED,
        MOVED,
        ENDED,
        RETRIED
    }
}
