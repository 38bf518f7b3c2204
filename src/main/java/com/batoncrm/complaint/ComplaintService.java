package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Company;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.complaint.ComplaintEntry.Kind;
import com.batoncrm.customer.Contact;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.Hold;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.Links;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears complaints: whoever hears a customer first, his page, his mail or his answer to a reminder. */
@Service
@Transactional
public class ComplaintService {

    /** The type under which complaints stand in mails and the audit. */
    public static final String SUBJECT = "complaint";

    /** Purpose of the mailed link, and where it leads: {@code /answer/complaint/TOKEN}; it may be used as often as wanted. */
    public static final String LINK = "answer/complaint";

    /** Characters. */
    public static final int LONGEST = 20_000;

    /** Control characters and halves of characters, which cannot be kept. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private final Complaints complaints;
    private final ComplaintEntries entries;
    private final SubjectFinder subjects;
    private final ComplaintHolds holds;
    private final CustomerService customers;
    private final Links links;
    private final CurrentPerson person;
    private final Company company;
    private final WorkingDays days;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComplaintService(
            Complaints complaints,
            ComplaintEntries entries,
            SubjectFinder subjects,
            ComplaintHolds holds,
            CustomerService customers,
            Links links,
            CurrentPerson person,
            Company company,
            WorkingDays days,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.entries = entries;
        this.subjects = subjects;
        this.holds = holds;
        this.customers = customers;
        this.links = links;
        this.person = person;
        this.company = company;
        this.days = days;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a complaint that nobody entered in Tasklist; {@link ComplaintOpened} starts its process.
     *
     * @return its number, "B-2026-000001"
     * @throws Refused where something is missing, too long, unknown, or another customer's
     */
    public String open(NewComplaint said) {
        Complaint complaint = record(said);
        events.publishEvent(new ComplaintOpened(complaint.number()));
        return complaint.number();
    }

    /** As {@link #open}, without the event. */
    public Complaint record(NewComplaint said) {
        Complaint complaint = add(said);
        holds.hold(complaint);
        return complaints.saveAndFlush(complaint);
    }

    /** As {@link #open}; what dunning holds back for its reason is the complaint's from now on. */
    void takeOver(Hold hold, NewComplaint said) {
        Complaint complaint = add(said);
        holds.takeOver(hold, complaint);
        complaints.saveAndFlush(complaint);
        events.publishEvent(new ComplaintOpened(complaint.number()));
    }

    private Complaint add(NewComplaint said) {
        Customer customer = customers.get(said.customer());
        requireText(said.description());
        requireReadable(said.description(), LONGEST);
        requireReadable(said.reporterName(), 200);
        requireReadable(said.reporterEmail(), 254);
        Subject subject = subjects.find(customer, said.about());
        said.disputes().forEach(dispute -> subjects.check(customer.number(), dispute));
        String number = String.format(Locale.ROOT, "B-%d-%06d", days.today().getYear(), complaints.nextNumber());
        Complaint complaint = complaints.saveAndFlush(new Complaint(
                number,
                withReporter(said, customer),
                subject,
                person.id().orElse(Audit.SYSTEM),
                Money.zero(company.baseCurrency()),
                clock.instant()));
        note(number, Kind.RECEIVED, complaint.reporterName(), said.description());
        audit.record(AuditEntry.of("complaint.received", SUBJECT, number)
                .rules(List.of(said.source().name(), said.category().name()))
                .text("customer", customer.number()));
        return complaint;
    }

    /** So much of the invoice that is meant, as {@link NewComplaint} wants it; zero for nothing. */
    @Transactional(readOnly = true)
    public List<Dispute> disputed(String customerNumber, String about, BigDecimal amount) {
        Customer customer = customers.get(customerNumber);
        return subjects.disputed(customer, subjects.find(customer, about), amount);
    }

    private static NewComplaint withReporter(NewComplaint said, Customer customer) {
        Optional<Contact> contact = customer.mainContact();
        boolean unknown = said.reporterEmail().isBlank();
        return new NewComplaint(
                said.source(),
                customer.number(),
                said.about(),
                said.category(),
                said.description().strip(),
                said.urgency(),
                said.wish(),
                said.disputes(),
                said.reporterName().isBlank()
                        ? contact.map(Contact::name).orElse("")
                        : said.reporterName().strip(),
                unknown
                        ? contact.map(Contact::email).orElse("")
                        : said.reporterEmail().strip());
    }

    static void requireText(String text) {
        if (text.isBlank()) {
            throw new Refused(say("complaint.refused.empty"));
        }
    }

    static void requireReadable(String text, int longest) {
        if (text.length() > longest) {
            throw new Refused(say("complaint.refused.length", longest));
        }
        if (UNREADABLE.matcher(text).find()) {
            throw new Refused(say("complaint.refused.characters"));
        }
    }

    /** What it is about as {@link NewComplaint#about} takes it; empty where it is not known. */
    @Transactional(readOnly = true)
    public String about(Complaint complaint) {
        return subjects.named(complaint.subject());
    }

    /** Severity, department and times as the table says. */
    public void triage(String number, Triage triage) {
        Complaint complaint = get(number);
        complaint.triage(triage);
        complaints.saveAndFlush(complaint);
    }

    @Transactional(readOnly = true)
    public Optional<Complaint> find(String number) {
        return complaints.findById(number);
    }

    /** @throws Refused where there is none of that number */
    @Transactional(readOnly = true)
    public Complaint get(String number) {
        return find(number).orElseThrow(() -> new Refused(say("complaint.refused.unknown", number)));
    }

    /** The complaint that a mailed link leads to; empty for one that never was, or is no longer valid. */
    @Transactional(readOnly = true)
    public Optional<Complaint> byToken(String token) {
        return links.find(LINK, token)
                .filter(target -> target.isOpen())
                .flatMap(target -> complaints.findById(target.subject()));
    }

    /** What was said and done, in its order. */
    @Transactional(readOnly = true)
    public List<ComplaintEntry> history(String number) {
        return entries.findByComplaintOrderById(number);
    }

    /** The customer's, the newest first. */
    @Transactional(readOnly = true)
    public List<Complaint> of(String customer) {
        return complaints.findByCustomerNumberOrderByNumberDesc(customer);
    }

    /** The customer's other open complaints, those on the same matter first. */
    @Transactional(readOnly = true)
    public List<Complaint> similar(String number) {
        Complaint complaint = get(number);
        return of(complaint.customerNumber()).stream()
                .filter(other -> other.isOpen() && !other.number().equals(number))
                .sorted((one, other) -> Boolean.compare(isSameMatter(complaint, other), isSameMatter(complaint, one)))
                .toList();
    }

    /** The same contract, invoice or product, or the same category where neither is known. */
    static boolean isSameMatter(Complaint one, Complaint other) {
        if (one.subject().contract().isEmpty() && one.subject().product().isEmpty()) {
            return one.category() == other.category();
        }
        return one.subject().contract().isPresent()
                        && one.subject().contract().equals(other.subject().contract())
                || !one.subject().product().isEmpty()
                        && one.subject().product().equals(other.subject().product());
    }

    /** As {@link #note}, of the customer, for whoever has a task of the complaint open. */
    void hear(String number, Kind kind, String by, String text) {
        note(number, kind, by, text);
        events.publishEvent(new CustomerSpoke(number));
    }

    void note(String number, Kind kind, String by, String text) {
        entries.save(new ComplaintEntry(number, clock.instant(), kind, by, text.strip()));
    }
}
