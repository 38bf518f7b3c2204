package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.engine.NewAccounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.SigningGroups;
import com.batoncrm.people.EmployeeService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of an onboarding: written once, then done row by row. */
@Service
@Transactional(noRollbackFor = Refused.class)
@EnableConfigurationProperties(SystemSettings.class)
public class OnboardingService {

    private final Onboardings onboardings;
    private final PlannedAccounts accounts;
    private final PlannedTasks tasks;
    private final AccountService accountService;
    private final SigningGroups signingGroups;
    private final OnboardingDays days;
    private final OwnDataStore ownData;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    OnboardingService(
            Onboardings onboardings,
            PlannedAccounts accounts,
            PlannedTasks tasks,
            AccountService accountService,
            SigningGroups signingGroups,
            OnboardingDays days,
            OwnDataStore ownData,
            Audit audit,
            ApplicationEventPublisher events) {
        this.onboardings = onboardings;
        this.accounts = accounts;
        this.tasks = tasks;
        this.accountService = accountService;
        this.signingGroups = signingGroups;
        this.days = days;
        this.ownData = ownData;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Writes down what the rows of the plan ask for; several rows for one system are one account with all their groups.
     *
     * @throws Refused where a row would make an administrator of the employee
     */
    public void open(String employee, String startedBy, List<PlanRow> plan) {
        Map<String, Set<String>> groups = new TreeMap<>();
        plan.stream().filter(row -> row.kind() == PlanKind.ACCOUNT).forEach(row -> groups.computeIfAbsent(
                        row.system(), system -> new TreeSet<>())
                .addAll(row.accountGroup().isEmpty() ? Set.of() : Set.of(row.accountGroup())));
        groups.values().stream()
                .flatMap(Set::stream)
                .filter(NewAccounts.ADMINISTRATORS::contains)
                .findFirst()
                .ifPresent(group -> {
                    throw new Refused(say("onboarding.refused.administrators", group));
                });
        int months = plan.stream()
                .filter(row -> row.kind() == PlanKind.PROBATION)
                .map(PlanRow::months)
                .filter(Objects::nonNull)
                .reduce(0, Math::max);
        onboardings.saveAndFlush(new Onboarding(employee, startedBy, months));
        groups.forEach((system, ofSystem) -> accounts.saveAndFlush(new PlannedAccount(employee, system, ofSystem)));
        int number = 0;
        for (PlanRow row : plan) {
            if (row.kind().isTask()) {
                tasks.saveAndFlush(new PlannedTask(employee, number++, row));
            }
        }
        audit.record(AuditEntry.of("onboarding.planned", EmployeeService.SUBJECT, employee));
    }

    /** @throws Refused where there is none for that employee */
    @Transactional(readOnly = true)
    public Onboarding get(String employee) {
        return onboardings.findById(employee).orElseThrow(() -> new Refused(say("onboarding.refused.none", employee)));
    }

    /** Until the transaction ends nobody else changes anything of this onboarding. */
    public void lock(String employee) {
        onboardings.lock(employee);
    }

    /** By the day they are due. */
    @Transactional(readOnly = true)
    public List<PlannedTask> tasks(String employee) {
        return tasks.findByEmployeeOrderByDaysAscRowAsc(employee);
    }

    @Transactional(readOnly = true)
    public PlannedTask task(UUID id) {
        return tasks.findById(id).orElseThrow();
    }

    /** Those groups of the planned account that sign something; a second person has to agree to them. */
    @Transactional(readOnly = true)
    public Set<String> signingGroups(String employee, String system) {
        Set<String> groups = new TreeSet<>(accountService.get(employee, system).groups());
        groups.retainAll(system.equals(BatonAccounts.ID) ? signingGroups.all() : Set.of());
        return groups;
    }

    /**
     * The second person says whether the employee may sign; without consent the account comes without those groups.
     *
     * @throws Refused where it is who started the onboarding
     */
    public void decideOnSigning(String employee, String system, String person, boolean agreed) {
        if (get(employee).startedBy().equals(person)) {
            throw new Refused(say("onboarding.refused.secondPerson"));
        }
        Set<String> groups = signingGroups(employee, system);
        audit.record(AuditEntry.of(
                        agreed ? "onboarding.signing-agreed" : "onboarding.signing-refused",
                        EmployeeService.SUBJECT,
                        employee)
                .text("groups", String.join(", ", groups))
                .text("by", person));
        if (!agreed) {
            accountService.without(employee, system, groups);
        }
    }

    /** @throws Refused where it is done already */
    public void done(UUID id, String person, String remark) {
        PlannedTask task = task(id);
        task.done(person, remark, days.today());
        tasks.saveAndFlush(task);
        audit.record(AuditEntry.of("onboarding.task-done", EmployeeService.SUBJECT, task.employee())
                .text("task", task.item())
                .text("by", person)
                .text("remark", remark));
        events.publishEvent(new OnboardingProgressed(task.employee()));
    }

    /**
     * Keeps the employee's own data and thereby does the task that asked for them.
     *
     * @throws Refused where something is missing or wrong, saying what
     */
    public void fillIn(UUID id, String person, OwnData data) {
        ownData.keep(task(id).employee(), data);
        done(id, person, say("onboarding.ownData.kept"));
    }

    /** What the employee has filled in, by field; empty until then. Who looks stands in the audit. */
    public Map<String, Object> readOwnData(String employee) {
        audit.record(AuditEntry.of("onboarding.own-data-read", EmployeeService.SUBJECT, employee));
        return ownData.find(employee).map(OwnData::fields).orElse(Map.of());
    }
}
