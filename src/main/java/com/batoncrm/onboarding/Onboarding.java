package com.batoncrm.onboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The onboarding of one employee: who started it, and what is agreed about the probation. */
@Entity
public class Onboarding {

    /** What became of the probation. */
    public enum Probation {
        NONE,
        RUNNING,
        CONFIRMED,
        ENDED
    }

    @Id
    private String employee;

    @Version
    private @Nullable Integer revision;

    private String startedBy;
    private int probationMonths;
    private @Nullable LocalDate extendedUntil;

    @Enumerated(EnumType.STRING)
    private Probation probation;

    @SuppressWarnings("NullAway.Init")
    protected Onboarding() {}

    Onboarding(String employee, String startedBy, int probationMonths) {
        this.employee = employee;
        this.startedBy = startedBy;
        this.probationMonths = probationMonths;
        this.probation = probationMonths > 0 ? Probation.RUNNING : Probation.NONE;
    }

    /** The number of the employee. */
    public String employee() {
        return employee;
    }

    /** The account of who started it. */
    public String startedBy() {
        return startedBy;
    }

    public Probation probation() {
        return probation;
    }

    /** Its last day; empty where there is no probation. */
    public Optional<LocalDate> probationEnds(LocalDate start) {
        if (extendedUntil != null) {
            return Optional.of(extendedUntil);
        }
        return probationMonths == 0
                ? Optional.empty()
                : Optional.of(start.plusMonths(probationMonths).minusDays(1));
    }

    void extend(LocalDate until) {
        extendedUntil = until;
    }

    void end(Probation outcome) {
        probation = outcome;
    }
}
