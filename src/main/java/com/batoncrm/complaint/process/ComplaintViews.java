package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintProcess.FACTS;
import static com.batoncrm.complaint.process.ComplaintProcess.FILES;
import static com.batoncrm.complaint.process.ComplaintProcess.HISTORY;
import static com.batoncrm.engine.Words.note;

import com.batoncrm.attachment.Attachments;
import com.batoncrm.audit.Audit;
import com.batoncrm.company.Company;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintEntry;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.ComplaintTimes;
import com.batoncrm.complaint.SolutionService;
import com.batoncrm.complaint.Source;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.relationship.RelationshipService;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A complaint as the forms show it. */
@Component
class ComplaintViews {

    private final ComplaintService complaints;
    private final SolutionService solutions;
    private final ComplaintTimes times;
    private final CustomerService customers;
    private final Attachments attachments;
    private final RelationshipService relationships;
    private final Accounts accounts;
    private final DateTimeFormatter format;

    ComplaintViews(
            ComplaintService complaints,
            SolutionService solutions,
            ComplaintTimes times,
            CustomerService customers,
            Attachments attachments,
            RelationshipService relationships,
            Accounts accounts,
            Company company) {
        this.complaints = complaints;
        this.solutions = solutions;
        this.times = times;
        this.customers = customers;
        this.attachments = attachments;
        this.relationships = relationships;
        this.accounts = accounts;
        this.format =
                DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(company.zone());
    }

    /** What is disputed, in each currency; empty for nothing. */
    static String disputed(Complaint complaint) {
        return complaint.disputes().stream()
                .map(dispute -> dispute.money().toString())
                .collect(Collectors.joining(", "));
    }

    /** What every form of a complaint shows. */
    VariableMap of(Complaint complaint) {
        VariableMap shown = Variables.createVariables();
        FACTS.in(shown, facts(complaint));
        HISTORY.in(shown, history(complaint));
        FILES.in(shown, files(complaint));
        return shown;
    }

    /** What the customer sent along, each with the path of its download. */
    private List<Map<String, Object>> files(Complaint complaint) {
        return attachments.of(ComplaintService.SUBJECT, complaint.number()).stream()
                .<Map<String, Object>>map(file -> Map.of("name", file.fileName(), "path", file.path()))
                .toList();
    }

    private List<Map<String, Object>> facts(Complaint complaint) {
        Customer customer = customers.get(complaint.customerNumber());
        List<Map<String, Object>> facts = new ArrayList<>();
        add(facts, "number", complaint.number());
        add(facts, "customer", customer.name() + " (" + customer.number() + "), " + complaint.reporterName());
        add(
                facts,
                "standing",
                note("complaint.customer." + customer.kind()) + ", "
                        + note("complaint.standing." + customer.creditStanding()));
        add(facts, "category", note("complaint.category." + complaint.category()));
        add(facts, "about", subject(complaint));
        add(facts, "urgency", note("complaint.urgency." + complaint.urgency()));
        add(
                facts,
                "wish",
                note("complaint.kind." + complaint.wish().map(Enum::name).orElse("none")));
        if (!complaint.disputes().isEmpty()) {
            add(facts, "disputed", disputed(complaint));
        }
        add(facts, "source", source(complaint));
        promises(complaint, facts);
        return facts;
    }

    /** As {@link #facts}, with what happened, what was found out, and how both departments see the customer. */
    List<Map<String, Object>> forSigners(Complaint complaint) {
        List<Map<String, Object>> facts = facts(complaint);
        add(facts, "happened", complaint.description());
        complaints.history(complaint.number()).stream()
                .filter(entry -> entry.kind() == ComplaintEntry.Kind.FINDING)
                .forEach(entry -> add(facts, "found", who(entry.saidBy()) + ": " + entry.text()));
        relationships
                .latest(complaint.customerNumber())
                .forEach((department, view) -> add(
                        facts,
                        "view." + department,
                        note("relationship.outlook." + view.outlook()) + ": " + view.reason()));
        return facts;
    }

    private void promises(Complaint complaint, List<Map<String, Object>> facts) {
        add(
                facts,
                "severity",
                note("complaint.severity." + complaint.ownership().severity()) + ", "
                        + accounts.groupName(complaint.ownership().department()));
        if (!complaint.promises().firstAnswer().isKept()) {
            add(facts, "answerBy", format.format(times.firstAnswerDue(complaint)));
        }
        if (complaint.state().isWaiting()) {
            add(facts, "solutionBy", note("complaint.fact.clockStands"));
        } else if (!complaint.promises().solution().isKept()) {
            add(facts, "solutionBy", format.format(times.solutionDue(complaint)));
        }
        if (complaint.reopened() > 0) {
            add(facts, "reopened", note("complaint.fact.times", complaint.reopened()));
        }
        solutions.of(complaint.number()).stream()
                .reduce((first, last) -> last)
                .ifPresent(solution -> add(
                        facts,
                        "solution",
                        note("complaint.kind." + solution.kind())
                                + (solution.compensation().isPositive() ? ", " + solution.compensation() : "")));
        Instant confirmed = complaint.confirmedAt();
        if (confirmed != null) {
            add(facts, "confirmed", format.format(confirmed));
        }
    }

    private static void add(List<Map<String, Object>> facts, String label, String value) {
        facts.add(Map.of("label", note("complaint.fact." + label), "value", value));
    }

    private String subject(Complaint complaint) {
        String known = Stream.of(
                        complaint.subject().contract().orElse(""),
                        complaints.about(complaint),
                        complaint.subject().product(),
                        complaint.subject().series())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? note("complaint.fact.nothing") : known;
    }

    private String source(Complaint complaint) {
        String how = complaint.source() == Source.STAFF
                ? note("complaint.source.STAFF", accounts.nameOf(complaint.recordedBy()))
                : note("complaint.source." + complaint.source());
        return how + ", " + format.format(complaint.receivedAt());
    }

    /** All that was said and done, the newest first. */
    private List<Map<String, Object>> history(Complaint complaint) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ComplaintEntry entry : complaints.history(complaint.number())) {
            rows.add(
                    0,
                    Map.of(
                            "when", format.format(entry.saidAt()),
                            "what", note("complaint.entry." + entry.kind()),
                            "who", who(entry.saidBy()),
                            "text", entry.text()));
        }
        return rows;
    }

    private String who(String by) {
        return by.equals(Audit.SYSTEM) ? note("complaint.fact.baton") : accounts.nameOf(by);
    }

    /** Other open complaints of the customer, as a table. */
    List<Map<String, Object>> similar(Complaint complaint) {
        return complaints.similar(complaint.number()).stream()
                .<Map<String, Object>>map(other -> Map.of(
                        "number", other.number(),
                        "when", format.format(other.receivedAt()),
                        "about", subject(other),
                        "text", shortened(other.description())))
                .toList();
    }

    /** The same as the options of a select. */
    List<Map<String, Object>> choices(Complaint complaint) {
        return complaints.similar(complaint.number()).stream()
                .<Map<String, Object>>map(other -> Map.of(
                        "label", other.number() + ": " + shortened(other.description()), "value", other.number()))
                .toList();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
