package com.batoncrm.people;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.Refused;
import com.batoncrm.people.EmployeeChanged.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with employees. */
@Service
@Transactional(noRollbackFor = Refused.class)
@EnableConfigurationProperties(Departments.class)
public class EmployeeService {

    /** The type under which employees stand in the audit and in mails. */
    public static final String SUBJECT = "employee";

    /** Nobody is hired for a day that lies further ahead, in years; such a day was mistyped. */
    private static final int LONGEST_WAIT = 2;

    private final Employees employees;
    private final EmployeeCheck check;
    private final Departments departments;
    private final OrgChart chart;
    private final AccountIds accountIds;
    private final WorkingDays days;
    private final Accounts accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    EmployeeService(
            Employees employees,
            EmployeeCheck check,
            Departments departments,
            OrgChart chart,
            AccountIds accountIds,
            WorkingDays days,
            Accounts accounts,
            Audit audit,
            ApplicationEventPublisher events) {
        this.employees = employees;
        this.check = check;
        this.departments = departments;
        this.chart = chart;
        this.accountIds = accountIds;
        this.days = days;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
    }

    public Optional<Employee> find(String number) {
        return employees.findById(number.strip().toUpperCase(Locale.ROOT));
    }

    /** @throws Refused where there is no employee of that number */
    public Employee get(String number) {
        return find(number).orElseThrow(() -> new Refused(say("people.refused.unknown", number)));
    }

    /** Whose account it is. */
    public Optional<Employee> ofAccount(String account) {
        return employees.findByAccount(account);
    }

    /** Everybody, those who left included, by number. */
    public List<Employee> all() {
        return employees.findAllByOrderByNumber();
    }

    /** Who works or will work for us, by number. */
    public List<Employee> withUs() {
        return employees.withUs(days.today());
    }

    /** Who has left or never came, and is known by name still, by number. */
    public List<Employee> gone() {
        return employees.gone(days.today());
    }

    /** Whether an employee is called so. */
    public boolean isName(String name) {
        return !employees.named(name).isEmpty();
    }

    /** The employee as somebody whom data is about. */
    public DataSubject subject(Employee employee) {
        Optional<Accounts.Person> account = employee.account().flatMap(accounts::person);
        Set<String> names = new TreeSet<>(Set.of(employee.name()));
        account.map(Accounts.Person::name).ifPresent(names::add);
        return new DataSubject(
                DataSubject.Kind.EMPLOYEE,
                employee.number(),
                Set.of(employee.number()),
                employee.account().orElse(null),
                names,
                Stream.of(
                                employee.email(),
                                employee.privateEmail(),
                                account.map(Accounts.Person::email).orElse(""))
                        .filter(email -> !email.isEmpty())
                        .collect(Collectors.toSet()),
                employees.named(employee.name()).size() > 1);
    }

    /**
     * The one employee with exactly that number, account, e-mail address or name.
     *
     * @throws Refused where that is nobody or several, naming the first five
     */
    public Employee meant(String text) {
        String wanted = text.strip();
        List<Employee> found = find(wanted)
                .or(() -> employees.findByAccount(wanted))
                .or(() -> employees.findByEmailIgnoreCase(wanted))
                .map(List::of)
                .orElseGet(() -> employees.named(wanted));
        if (found.size() == 1) {
            return found.get(0);
        }
        String shown = wanted.substring(0, Math.min(60, wanted.length()));
        throw new Refused(
                found.isEmpty()
                        ? say("people.refused.nobody", shown)
                        : say(
                                "people.refused.several",
                                shown,
                                found.stream()
                                        .limit(5)
                                        .map(employee -> employee.name() + " (" + employee.number() + ")")
                                        .collect(Collectors.joining(", "))));
    }

    /** @throws Refused where something is missing or wrong, or the start is past, saying so */
    public Employee hire(NewEmployee told) {
        requireToCome(told.startsOn());
        return add(Optional.empty(), profileOf(told));
    }

    /** @throws Refused where something is missing or wrong, saying what */
    Profile profileOf(NewEmployee told) {
        Employee manager = told.manager().isBlank() ? null : meant(told.manager());
        return new Profile(
                check.name(told.name()),
                check.email(told.email()),
                told.privateEmail().isBlank() ? "" : check.email(told.privateEmail()),
                departments.meant(told.department()),
                check.needed(say("people.label.position"), told.position()),
                manager == null ? null : manager.number(),
                check.text(say("people.label.place"), told.place()),
                told.contract(),
                told.startsOn());
    }

    Employee add(Optional<String> givenNumber, Profile profile) {
        employees.lockEmail(profile.email());
        employees.findByEmailIgnoreCase(profile.email()).ifPresent(other -> {
            throw new Refused(say("people.refused.sameEmail", other.name(), other.number(), profile.email()));
        });
        givenNumber.ifPresent(number -> employees.passNumber(Long.parseLong(number.substring(2))));
        String number = givenNumber.orElseGet(() -> String.format(Locale.ROOT, "E-%06d", employees.nextNumber()));
        if (profile.manager() != null) {
            chart.requireFit(number, get(profile.manager()));
        }
        audit.record(AuditEntry.of("employee.hired", SUBJECT, number)
                .text("name", profile.name())
                .text("department", profile.department())
                .text("startsOn", profile.startsOn().toString()));
        return employees.saveAndFlush(new Employee(number, profile));
    }

    /**
     * {@code manager} is a number; null for nobody.
     *
     * @throws Refused where that would lead in a circle, or to somebody who has left
     */
    public void reportTo(String number, @Nullable String manager) {
        employees.lockOrgChart();
        Employee employee = get(number);
        if (manager != null) {
            chart.requireFit(employee.number(), get(manager));
        }
        employee.reportTo(manager);
        save(
                employee,
                What.MANAGER,
                AuditEntry.of("employee.manager-changed", SUBJECT, employee.number())
                        .text("manager", manager));
    }

    /** To another department (its id or name), position or place. */
    public void move(String number, String department, String position, String place) {
        Employee employee = get(number);
        employee.move(
                departments.meant(department),
                check.needed(say("people.label.position"), position),
                check.text(say("people.label.place"), place));
        save(
                employee,
                What.PLACE,
                AuditEntry.of("employee.moved", SUBJECT, employee.number())
                        .text("department", employee.department())
                        .text("position", employee.position())
                        .text("place", employee.place()));
    }

    /** @throws Refused where the employee has started, or the day is past */
    public void startOn(String number, LocalDate day) {
        requireToCome(day);
        Employee employee = get(number);
        if (employee.startsOn().equals(day)) {
            return;
        }
        employee.startOn(day, days.today());
        save(
                employee,
                What.START,
                AuditEntry.of("employee.start-moved", SUBJECT, employee.number())
                        .text("startsOn", day.toString()));
    }

    /** @throws Refused where the employee has started */
    public void cancel(String number, String reason) {
        Employee employee = get(number);
        employee.cancel(days.today());
        save(
                employee,
                What.CANCELLED,
                AuditEntry.of("employee.cancelled", SUBJECT, employee.number()).text("reason", reason));
    }

    /**
     * The last day of work; null where the employee stays after all.
     *
     * @throws Refused where it is before the start
     */
    public void endOn(String number, @Nullable LocalDate lastDay) {
        Employee employee = get(number);
        employee.endOn(lastDay);
        save(
                employee,
                What.END,
                AuditEntry.of("employee.end-set", SUBJECT, employee.number())
                        .text("endsOn", lastDay == null ? "" : lastDay.toString()));
    }

    /** The account in Baton is the employee's from now on, for good. */
    public void giveAccount(String number, String account) {
        Employee employee = get(number);
        employee.receiveAccount(account);
        save(
                employee,
                What.ACCOUNT,
                AuditEntry.of("employee.account-given", SUBJECT, employee.number())
                        .text("account", account));
    }

    /**
     * Keeps an id for the employee's account that nobody has or had, unless he has one; the account itself is for others
     * to create.
     *
     * @return the id
     */
    public String reserveAccount(String number) {
        Optional<String> known = get(number).account();
        if (known.isPresent()) {
            return known.get();
        }
        employees.lockAccountIds();
        String id = accountIds.forEmployee(get(number));
        giveAccount(number, id);
        return id;
    }

    private void save(Employee employee, What what, AuditEntry entry) {
        employees.saveAndFlush(employee);
        audit.record(entry);
        events.publishEvent(new EmployeeChanged(employee.number(), what));
    }

    private void requireToCome(LocalDate day) {
        if (day.isBefore(days.today())) {
            throw new Refused(say("people.refused.pastStart", Dates.text(day)));
        }
        if (day.isAfter(days.today().plusYears(LONGEST_WAIT))) {
            throw new Refused(say("people.refused.farStart", Dates.text(day), LONGEST_WAIT));
        }
    }
}
