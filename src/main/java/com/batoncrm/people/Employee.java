package com.batoncrm.people;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who works, worked or will work for us. */
@Entity
public class Employee {

    @Id
    private String number;

    @Version
    @Column(name = "revision")
    private @Nullable Integer revision;

    private String name;
    private String email;
    private String privateEmail;
    private String department;

    @Column(name = "job_position")
    private String position;

    private @Nullable String manager;
    private String place;

    @Enumerated(EnumType.STRING)
    @Column(name = "contract_type")
    private ContractType contract;

    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private boolean cancelled;
    private @Nullable String account;
    private @Nullable LocalDate forgottenOn;

    @SuppressWarnings("NullAway.Init")
    protected Employee() {}

    Employee(String number, Profile profile) {
        this.number = number;
        this.name = profile.name();
        this.email = profile.email();
        this.privateEmail = profile.privateEmail();
        this.department = profile.department();
        this.position = profile.position();
        this.manager = profile.manager();
        this.place = profile.place();
        this.contract = profile.contract();
        this.startsOn = profile.startsOn();
    }

    /** "E-000001". */
    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** At work. */
    public String email() {
        return email;
    }

    /** Empty where unknown. */
    public String privateEmail() {
        return privateEmail;
    }

    /** The id of the department. */
    public String department() {
        return department;
    }

    public String position() {
        return position;
    }

    /** The number of the manager; empty for who has none. */
    public Optional<String> manager() {
        return Optional.ofNullable(manager);
    }

    /** Empty where it does not matter. */
    public String place() {
        return place;
    }

    public ContractType contract() {
        return contract;
    }

    /** The first day of work. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day of work, where it is known. */
    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    /** The id of the account in Baton, where there is one. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    public EmployeeStatus status(LocalDate day) {
        if (cancelled) {
            return EmployeeStatus.CANCELLED;
        }
        if (endsOn != null && endsOn.isBefore(day)) {
            return EmployeeStatus.LEFT;
        }
        return startsOn.isAfter(day) ? EmployeeStatus.HIRED : EmployeeStatus.ACTIVE;
    }

    /** Neither left nor cancelled. */
    public boolean isWithUs(LocalDate day) {
        EmployeeStatus status = status(day);
        return status == EmployeeStatus.ACTIVE || status == EmployeeStatus.HIRED;
    }

    /** For good: an account belongs to one employee. */
    void receiveAccount(String id) {
        if (account != null && !account.equals(id)) {
            throw new IllegalStateException(number + " has the account " + account + " already");
        }
        account = id;
    }

    void reportTo(@Nullable String managerNumber) {
        manager = managerNumber;
    }

    void move(String newDepartment, String newPosition, String newPlace) {
        department = newDepartment;
        position = newPosition;
        place = newPlace;
    }

    void startOn(LocalDate day, LocalDate today) {
        requireNotStarted(today);
        startsOn = day;
    }

    void cancel(LocalDate today) {
        requireNotStarted(today);
        cancelled = true;
    }

    /** Null where the employee stays after all. */
    void endOn(@Nullable LocalDate lastDay) {
        if (cancelled || lastDay != null && lastDay.isBefore(startsOn)) {
            throw new Refused(say("people.refused.lastDay", name));
        }
        endsOn = lastDay;
    }

    /** From now on the number alone stands for the person, in place of the account as well. */
    void forget(LocalDate today) {
        name = number;
        email = number;
        privateEmail = "";
        account = account == null ? null : number;
        forgottenOn = today;
    }

    private void requireNotStarted(LocalDate today) {
        if (status(today) != EmployeeStatus.HIRED) {
            throw new Refused(say("people.refused.started", name, number));
        }
    }
}
