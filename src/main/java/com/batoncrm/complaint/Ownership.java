package com.batoncrm.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How serious a complaint is and whose, as the triage says.
 *
 * @param department the group that owns it
 * @param escalateTo the group that hears of a missed promise first
 * @param thenTo the group that hears of a missed solution, too
 */
@Embeddable
public record Ownership(
        @Enumerated(EnumType.STRING) Severity severity, String department, String escalateTo, String thenTo) {

    static Ownership of(Triage triage) {
        return new Ownership(triage.severity(), triage.department(), triage.escalateTo(), triage.thenTo());
    }
}
