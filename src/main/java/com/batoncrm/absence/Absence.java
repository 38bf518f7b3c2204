package com.batoncrm.absence;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whole days on which somebody is away, and who stands in for him. People are ids of accounts. */
@Entity
public class Absence {

    @Id
    private UUID id;

    @Version
    @Column(name = "revision")
    private @Nullable Integer revision;

    private String person;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private @Nullable String substitute;
    private String recordedBy;
    private boolean asked;
    private boolean ended;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    Absence(String person, LocalDate firstDay, LocalDate lastDay, @Nullable String substitute, String recordedBy) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.substitute = substitute;
        this.recordedBy = recordedBy;
    }

    public UUID id() {
        return id;
    }

    /** Another one after each change. */
    int revision() {
        return revision == null ? 0 : revision;
    }

    public String person() {
        return person;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public Optional<String> substitute() {
        return Optional.ofNullable(substitute);
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** Ended by hand or called off before its last day. */
    public boolean isEnded() {
        return ended;
    }

    public boolean isOn(LocalDate day) {
        return !ended && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !ended && !first.isAfter(lastDay) && !last.isBefore(firstDay);
    }

    /** False where the manager has been asked for a substitute already. */
    boolean ask() {
        boolean first = !asked;
        asked = true;
        return first;
    }

    void appoint(String standIn) {
        if (ended) {
            throw new Refused(say("absence.refused.over"));
        }
        standIn(standIn);
    }

    /** Nobody where it is null. */
    void standIn(@Nullable String standIn) {
        substitute = standIn;
        asked = false;
    }

    void end() {
        ended = true;
    }
}
