package com.batoncrm.onboarding;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.TreeSet;

/** An account that an employee gets in a system: one for each of them, whatever happens. */
@Entity
@Table(name = "onboarding_account")
public class PlannedAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int revision;

    private String employee;
    private String system;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "onboarding_account_group", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "account_group")
    private Set<String> groups = new TreeSet<>();

    @Enumerated(EnumType.STRING)
    private AccountState state = AccountState.PLANNED;

    private String otherId = "";
    private String reason = "";

    @SuppressWarnings("NullAway.Init")
    protected PlannedAccount() {}

    @SuppressWarnings("NullAway.Init")
    PlannedAccount(String employee, String system, Set<String> groups) {
        this.employee = employee;
        this.system = system;
        this.groups.addAll(groups);
    }

    /** The number of the employee. */
    public String employee() {
        return employee;
    }

    /** The id of the system. */
    public String system() {
        return system;
    }

    /** The ids of the groups it gets, sorted. */
    public Set<String> groups() {
        return new TreeSet<>(groups);
    }

    public AccountState state() {
        return state;
    }

    /** Its id in that system; empty until it is known. */
    public String otherId() {
        return otherId;
    }

    /** Why it failed; empty otherwise. */
    public String reason() {
        return reason;
    }

    boolean isDone() {
        return state == AccountState.CREATED || state == AccountState.LEFT_OUT;
    }

    void requested() {
        state = AccountState.REQUESTED;
        reason = "";
    }

    void created(String idThere) {
        state = AccountState.CREATED;
        otherId = idThere;
        reason = "";
    }

    void failed(String why) {
        state = AccountState.FAILED;
        reason = why.substring(0, Math.min(1000, why.length()));
    }

    void leftOut() {
        state = AccountState.LEFT_OUT;
        reason = "";
    }

    void without(Set<String> others) {
        groups.removeAll(others);
    }
}
