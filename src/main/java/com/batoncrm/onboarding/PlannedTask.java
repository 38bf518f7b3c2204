package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.AlreadyDone;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that somebody does for a new employee, so many working days before or after the start. */
@Entity
@Table(name = "onboarding_task")
public class PlannedTask {

    /** Where a row of the plan says nothing about it. */
    private static final int REMIND = 1;

    private static final int ESCALATE = 3;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    private String employee;

    @Column(name = "row_number")
    private int row;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    private String item;

    @Enumerated(EnumType.STRING)
    private Owner owner;

    @Column(name = "due_days")
    private int days;

    @Column(name = "lead_days")
    private int lead;

    @Column(name = "remind_days")
    private int remind;

    @Column(name = "escalate_days")
    private int escalate;

    private @Nullable LocalDate doneOn;
    private @Nullable String doneBy;
    private String remark = "";

    @SuppressWarnings("NullAway.Init")
    protected PlannedTask() {}

    PlannedTask(String employee, int rowNumber, PlanRow planned) {
        this.id = UUID.randomUUID();
        this.employee = employee;
        this.row = rowNumber;
        this.kind = planned.kind();
        this.item = planned.item();
        this.owner = Objects.requireNonNullElse(planned.owner(), Owner.HR);
        this.days = Objects.requireNonNullElse(planned.days(), 0);
        this.lead = Math.max(0, Objects.requireNonNullElse(planned.lead(), 0));
        this.remind = Math.max(1, Objects.requireNonNullElse(planned.remind(), REMIND));
        this.escalate = Math.max(1, Objects.requireNonNullElse(planned.escalate(), ESCALATE));
    }

    public UUID id() {
        return id;
    }

    /** The number of the employee. */
    public String employee() {
        return employee;
    }

    public PlanKind kind() {
        return kind;
    }

    /** What is to be done, in words. */
    public String item() {
        return item;
    }

    public Owner owner() {
        return owner;
    }

    /** Working days after the start, before it where negative. */
    public int days() {
        return days;
    }

    /** So many working days before it is due it is shown. */
    public int lead() {
        return lead;
    }

    /** So many working days late its owner is reminded. */
    public int remind() {
        return remind;
    }

    /** So many working days late the manager and human resources are told. */
    public int escalate() {
        return escalate;
    }

    /** Empty until it is done. */
    public Optional<LocalDate> doneOn() {
        return Optional.ofNullable(doneOn);
    }

    /** The account of who did it; empty until then. */
    public Optional<String> doneBy() {
        return Optional.ofNullable(doneBy);
    }

    public String remark() {
        return remark;
    }

    void done(String person, String what, LocalDate today) {
        if (doneOn != null) {
            throw new AlreadyDone(say("onboarding.refused.done", item));
        }
        doneOn = today;
        doneBy = person;
        remark = what;
    }
}
