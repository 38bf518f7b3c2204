package com.batoncrm.privacy;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import com.batoncrm.engine.PersonalTables;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Retained;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks every feature what it holds about a person, what of it must be kept, and to forget him. */
@Service
@Transactional(noRollbackFor = Refused.class)
public class PrivacyService {

    /** The type under which requests stand in the audit. */
    public static final String SUBJECT = "person";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final List<PersonalData> features;
    private final PersonalTables tables;
    private final EmployeeService employees;
    private final CustomerService customers;
    private final WorkingDays days;
    private final Audit audit;

    PrivacyService(
            List<PersonalData> features,
            PersonalTables tables,
            EmployeeService employees,
            CustomerService customers,
            WorkingDays days,
            Audit audit) {
        this.features = features.stream()
                .sorted(Comparator.comparing(PersonalData::name))
                .toList();
        this.tables = tables;
        this.employees = employees;
        this.customers = customers;
        this.days = days;
        this.audit = audit;
    }

    /**
     * The one person meant by number, account, e-mail address or whole name; a contact by address or name.
     *
     * @throws Refused where that is nobody or several
     */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public DataSubject find(DataSubject.Kind kind, String text) {
        DataSubject found =
                switch (kind) {
                    case EMPLOYEE -> employees.subject(employees.meant(text));
                    case CONTACT -> customers.contact(text);
                };
        boolean shared = found.names().stream()
                .anyMatch(name ->
                        kind == DataSubject.Kind.EMPLOYEE ? customers.hasContact(name) : employees.isName(name));
        return found.sharingName(shared);
    }

    /** Everything that is held, by feature and table; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, List<Map<String, Object>>>> held(DataSubject subject) {
        Map<String, Map<String, List<Map<String, Object>>>> held = new LinkedHashMap<>();
        for (PersonalData feature : features) {
            Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
            feature.tables().forEach(table -> parts.put(table.name(), tables.rows(table, subject)));
            parts.putAll(feature.more(subject));
            parts.values().removeIf(List::isEmpty);
            if (!parts.isEmpty()) {
                held.put(feature.name(), parts);
            }
        }
        return held;
    }

    /** What must be kept today, what lasts longest first. */
    @Transactional(readOnly = true)
    public List<Retained> retained(DataSubject subject) {
        return features.stream()
                .flatMap(feature -> feature.retained(subject).stream())
                .filter(kept -> kept.holdsOn(days.today()))
                .sorted(Comparator.comparing(
                        (Retained kept) -> kept.lastDay().orElse(LocalDate.MAX), Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Puts the pseudonym in the person's place everywhere, for good.
     *
     * @throws Refused where something must be kept, saying what and until when
     */
    public void forget(DataSubject subject) {
        List<Retained> retained = retained(subject);
        if (!retained.isEmpty()) {
            throw new Refused(say("privacy.refused.kept", text(retained.get(0))));
        }
        features.forEach(feature -> feature.forget(subject));
        List<PersonalTable> all = new ArrayList<>();
        features.forEach(feature -> all.addAll(feature.tables()));
        tables.forget(all, subject);
        audit.record(AuditEntry.of(Audit.FORGOTTEN, SUBJECT, subject.pseudonym()));
    }

    /** What is kept, and until when, as people say it. */
    public static String text(Retained kept) {
        return say("privacy.kept", kept.what(), until(kept));
    }

    /** "31 December 2036", or how it ends where there is no day. */
    public static String until(Retained kept) {
        return kept.lastDay().map(PrivacyService::written).orElseGet(() -> say("privacy.until.open"));
    }

    public static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** Those who have left or never came and of whom nothing must be kept any more are forgotten. */
    public int forgetWhoIsGone() {
        List<Employee> due = employees.gone().stream()
                .filter(employee -> retained(find(DataSubject.Kind.EMPLOYEE, employee.number()))
                        .isEmpty())
                .toList();
        due.forEach(employee -> forget(find(DataSubject.Kind.EMPLOYEE, employee.number())));
        return due.size();
    }

    /** That the data were handed out; who asks again gets them again. */
    public void handedOut(DataSubject subject) {
        audit.record(AuditEntry.of("person.exported", SUBJECT, String.join(", ", subject.records())));
    }
}
