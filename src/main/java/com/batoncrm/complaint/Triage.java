package com.batoncrm.complaint;

/** A row of the table "Triage of complaints": groups by id, times in working hours. */
public record Triage(
        Severity severity,
        String department,
        int firstAnswerHours,
        int solutionHours,
        String escalateTo,
        String thenTo) {

    /** Until the table has said something, and where no row fits. */
    public static final Triage NONE_YET = new Triage(Severity.LOW, "service", 8, 80, "service", "management");
}
