package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.engine.Refused;
import com.batoncrm.people.EmployeeChanged;
import com.batoncrm.people.EmployeeService;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of employees in Baton and in other systems: created, answered for, and following the employee's dates. */
@Service
@Transactional(noRollbackFor = Refused.class)
public class AccountService {

    private final PlannedAccounts accounts;
    private final Systems systems;
    private final EmployeeService employees;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AccountService(
            PlannedAccounts accounts,
            Systems systems,
            EmployeeService employees,
            Audit audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.systems = systems;
        this.employees = employees;
        this.audit = audit;
        this.events = events;
    }

    /** All of the employee's, by system. */
    @Transactional(readOnly = true)
    public List<PlannedAccount> of(String employee) {
        return accounts.findByEmployeeOrderBySystem(employee);
    }

    @Transactional(readOnly = true)
    public PlannedAccount get(String employee, String system) {
        return accounts.findByEmployeeAndSystem(employee, system)
                .orElseThrow(() -> new Refused(say("onboarding.refused.noAccount", employee, system)));
    }

    /** The system as people say it. */
    public String titleOf(String system) {
        return systems.find(system).map(AccountSystem::title).orElse(system);
    }

    /** Unless it is there already; what went wrong stands in the account. */
    public AccountState create(String employee, String system) {
        PlannedAccount account = get(employee, system);
        if (account.isDone()) {
            return account.state();
        }
        try {
            AccountState state = systems.get(system).create(employees.get(employee), account);
            if (state == AccountState.CREATED) {
                account.created(employees.get(employee).account().orElse(""));
            } else {
                account.requested();
            }
        } catch (Refused refused) {
            account.failed(String.valueOf(refused.getMessage()));
        }
        keep(account);
        return account.state();
    }

    /** The other system has created it and calls it so. */
    void created(String employee, String system, String otherId) {
        PlannedAccount account = get(employee, system);
        account.created(otherId);
        answered(account);
    }

    /** The other system has refused it, or gave no answer for too long. */
    void failed(String employee, String system, String reason) {
        PlannedAccount account = get(employee, system);
        account.failed(reason);
        answered(account);
    }

    /**
     * IT has created the account itself.
     *
     * @param otherId how it is called there
     * @throws Refused for Baton's own account, which nobody can create by hand, or without an id
     */
    public void createdByHand(String employee, String system, String otherId) {
        requireOther(system);
        if (otherId.isBlank()) {
            throw new Refused(say("onboarding.refused.otherId", titleOf(system)));
        }
        PlannedAccount account = get(employee, system);
        account.created(otherId.strip());
        keep(account);
    }

    /** @throws Refused for Baton's own account, without which nobody can work here */
    public void leaveOut(String employee, String system) {
        requireOther(system);
        PlannedAccount account = get(employee, system);
        account.leftOut();
        keep(account);
    }

    /** The second person has said no: the account comes without these groups. */
    void without(String employee, String system, Set<String> groups) {
        PlannedAccount account = get(employee, system);
        account.without(groups);
        keep(account);
    }

    /**
     * New dates reach every system in which there is an account; that somebody leaves reaches all, since an account can be
     * older than the onboarding.
     */
    @EventListener
    void on(EmployeeChanged changed) {
        follow(changed.number());
        if (changed.what() == EmployeeChanged.What.END) {
            systems.webhooks().stream()
                    .filter(system -> accounts.findByEmployeeAndSystem(changed.number(), system.id())
                            .isEmpty())
                    .forEach(system -> tell(changed.number(), system));
        }
    }

    private void follow(String employee) {
        of(employee).stream()
                .filter(account -> account.state() == AccountState.CREATED || account.state() == AccountState.REQUESTED)
                .forEach(account -> systems.find(account.system())
                        .ifPresent(system -> system.follow(employees.get(employee), account)));
    }

    private void tell(String employee, AccountSystem system) {
        PlannedAccount account = accounts.findByEmployeeAndSystem(employee, system.id())
                .orElseGet(() -> new PlannedAccount(employee, system.id(), Set.of()));
        system.follow(employees.get(employee), account);
    }

    /** Tells the other system how the account shall be now. */
    public void tellAgain(String employee, String system) {
        tell(employee, systems.get(system));
    }

    private void requireOther(String system) {
        if (system.equals(BatonAccounts.ID)) {
            throw new Refused(say("onboarding.refused.onlyRetry"));
        }
    }

    private void answered(PlannedAccount account) {
        keep(account);
        events.publishEvent(new AccountAnswered(account.employee(), account.system(), account.state()));
    }

    private void keep(PlannedAccount account) {
        accounts.saveAndFlush(account);
        audit.record(AuditEntry.of(
                        "onboarding.account-" + account.state().name().toLowerCase(java.util.Locale.ROOT),
                        EmployeeService.SUBJECT,
                        account.employee())
                .text("system", account.system())
                .text("groups", String.join(", ", account.groups()))
                .text("reason", account.reason())
                .text("otherId", account.otherId()));
    }
}
