package com.batoncrm.relationship;

import static com.batoncrm.engine.Words.note;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Company;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what sales and service say of a customer, and shows both side by side. */
@Service
@Transactional
public class RelationshipService {

    /** Characters of a reason. */
    public static final int LONGEST = 1700;

    /** Control characters and halves of characters, which cannot be kept. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final CustomerViews views;
    private final CustomerService customers;
    private final CurrentPerson person;
    private final Accounts accounts;
    private final Company company;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RelationshipService(
            CustomerViews views,
            CustomerService customers,
            CurrentPerson person,
            Accounts accounts,
            Company company,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.views = views;
        this.customers = customers;
        this.person = person;
        this.accounts = accounts;
        this.company = company;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what the person who acts says for the department. Where the two departments now say something else than
     * before, {@link ViewsChanged} has it compared.
     *
     * @param customer by number
     * @param outlook null where nothing was chosen
     * @param occasion the number of the contract or complaint at which it is said; empty where there is none
     * @throws Refused where the outlook or the reason is missing, or the reason is too long
     */
    public void state(
            String customer, Department department, @Nullable Outlook outlook, String reason, String occasion) {
        if (keep(customer, department, outlook, reason, occasion)
                && latest(customer).size() == Department.values().length) {
            events.publishEvent(new ViewsChanged(customer));
        }
    }

    /** As {@link #state}, where both are being compared already; says whether it is something else than before. */
    public boolean keep(
            String customer, Department department, @Nullable Outlook outlook, String reason, String occasion) {
        if (outlook == null) {
            throw new Refused(say("relationship.refused.outlook"));
        }
        if (reason.isBlank()) {
            throw new Refused(say("relationship.refused.reason"));
        }
        if (reason.length() > LONGEST || UNREADABLE.matcher(reason).find()) {
            throw new Refused(say("relationship.refused.length", LONGEST));
        }
        String number = customers.get(customer).number();
        CustomerView before = latest(number).get(department);
        views.save(new CustomerView(
                number, department, outlook, reason.strip(), occasion, person.requireId(), clock.instant()));
        audit.record(AuditEntry.of("customer.view-stated", "customer", number)
                .rules(List.of(department.name(), outlook.name()))
                .text("reason", reason.strip())
                .text("occasion", occasion));
        events.publishEvent(new ViewStated(number));
        return before == null || before.outlook() != outlook;
    }

    /** What each department said last; without those that have said nothing. */
    @Transactional(readOnly = true)
    public Map<Department, CustomerView> latest(String customer) {
        Map<Department, CustomerView> latest = new EnumMap<>(Department.class);
        for (Department department : Department.values()) {
            views.findFirstByCustomerNumberAndDepartmentOrderByIdDesc(customer, department)
                    .ifPresent(view -> latest.put(department, view));
        }
        return latest;
    }

    /** Everything that was said of the customer, the newest first. */
    @Transactional(readOnly = true)
    public List<CustomerView> history(String customer) {
        return views.findByCustomerNumberOrderByIdDesc(customer);
    }

    /**
     * The two views side by side, for the table of a form with the columns {@code what}, {@code sales} and {@code
     * service}: outlook, reason, who said it and when.
     */
    @Transactional(readOnly = true)
    public List<Map<String, Object>> sideBySide(String customer) {
        Map<Department, CustomerView> latest = latest(customer);
        return Stream.of(
                        row("outlook", latest, view -> note("relationship.outlook." + view.outlook())),
                        row("reason", latest, CustomerView::reason),
                        row("statedBy", latest, view -> accounts.nameOf(view.statedBy())),
                        row(
                                "statedOn",
                                latest,
                                view -> DAY.format(view.statedAt().atZone(company.zone()))
                                        + (view.occasion().isEmpty() ? "" : ", " + view.occasion())))
                .toList();
    }

    private static Map<String, Object> row(
            String what, Map<Department, CustomerView> latest, Function<CustomerView, String> shown) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", note("relationship.row." + what));
        for (Department department : Department.values()) {
            CustomerView view = latest.get(department);
            row.put(department.group(), view == null ? note("relationship.none") : shown.apply(view));
        }
        return row;
    }
}
