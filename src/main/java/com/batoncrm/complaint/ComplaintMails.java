package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.sayIn;

import com.batoncrm.company.Company;
import com.batoncrm.company.Languages;
import com.batoncrm.complaint.ComplaintEntry.Kind;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.mail.Links;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails about complaints; each to the customer carries a link to the state of his case. */
@Component
class ComplaintMails {

    private static final Duration LINK_LIVES = Duration.ofDays(400);

    /** What the link is for; else to see where it stands. */
    private static final Map<String, String> ACTIONS = Map.of(
            "offer", "toAnswer",
            "REMINDED.offer", "toAnswer",
            "WARNED.offer", "toAnswer",
            "question", "toReply",
            "REMINDED.question", "toReply",
            "WARNED.question", "toReply",
            "solved", "toConfirm",
            "closed", "toReopen");

    private final CustomerService customers;
    private final Company company;
    private final Languages languages;
    private final ComplaintTimes times;
    private final Links links;
    private final Mails mails;
    private final MessageSource messages;
    private final Clock clock;

    ComplaintMails(
            CustomerService customers,
            Company company,
            Languages languages,
            ComplaintTimes times,
            Links links,
            Mails mails,
            MessageSource messages,
            Clock clock) {
        this.customers = customers;
        this.company = company;
        this.languages = languages;
        this.times = times;
        this.links = links;
        this.mails = mails;
        this.messages = messages;
        this.clock = clock;
    }

    void receipt(Complaint complaint) {
        String answerBy = moment(complaint, times.firstAnswerDue(complaint));
        String solutionBy = moment(complaint, times.solutionDue(complaint));
        tell(complaint, "receipt", "0", complaint.description(), answerBy, solutionBy);
    }

    void firstAnswer(Complaint complaint, String answer) {
        tell(complaint, "firstAnswer", String.valueOf(complaint.reopened()), answer);
    }

    void joined(Complaint complaint, Complaint goesOn) {
        tell(complaint, "joined", goesOn.number(), "", goesOn.number());
    }

    /** A solution as the customer reads it: first what he gets in money, where he gets any. */
    String offered(Complaint complaint, Solution solution) {
        if (!solution.compensation().isPositive()) {
            return solution.text();
        }
        Locale language =
                languages.spokenTo(customers.get(complaint.customerNumber()).language());
        return sayIn(language, "complaint.kind." + solution.kind()) + ": "
                + solution.compensation().format(language) + "\n\n" + solution.text();
    }

    /** What was asked or offered last. */
    void wait(Complaint complaint, List<ComplaintEntry> history) {
        Waiting waiting = Waiting.of(history);
        tell(complaint, waiting.mail(), waiting.round(), waiting.text());
    }

    /** @param until when the complaint is closed, or the customer is warned of it */
    void press(Complaint complaint, List<ComplaintEntry> history, Silence how, Instant until) {
        Waiting waiting = Waiting.of(history);
        tell(complaint, how.name() + "." + waiting.mail(), waiting.round(), waiting.text(), day(complaint, until));
    }

    /** What we wait for: its mail, its round among the mails of its kind, and what was asked or offered. */
    private record Waiting(String mail, String round, String text) {

        static Waiting of(List<ComplaintEntry> history) {
            List<ComplaintEntry> waits = history.stream()
                    .filter(entry -> entry.kind() == Kind.ASKED || entry.kind() == Kind.OFFERED)
                    .toList();
            ComplaintEntry last = waits.get(waits.size() - 1);
            return new Waiting(
                    last.kind() == Kind.ASKED ? "question" : "offer", String.valueOf(waits.size()), last.text());
        }
    }

    void solved(Complaint complaint, String text) {
        tell(complaint, "solved", String.valueOf(complaint.reopened()), text);
    }

    void closed(Complaint complaint) {
        tell(complaint, "closed", String.valueOf(complaint.reopened()), "");
    }

    private void tell(Complaint complaint, String what, String round, String quoted, Object... values) {
        Customer customer = customers.get(complaint.customerNumber());
        Locale language = customer.language();
        Object[] all = new Object[values.length + 1];
        all[0] = complaint.number();
        System.arraycopy(values, 0, all, 1, values.length);
        String subject = messages.getMessage("complaint.mail." + what, new Object[] {complaint.number()}, language);
        Map<String, Object> model = Map.of(
                "heading",
                subject,
                "greeting",
                messages.getMessage("complaint.mail.greeting", new Object[] {complaint.reporterName()}, language),
                "text",
                messages.getMessage("complaint.mail." + what + ".text", all, language),
                "quoted",
                quoted,
                "action",
                messages.getMessage("complaint.mail." + ACTIONS.getOrDefault(what, "toState"), new Object[0], language),
                "from",
                company.name());
        mails.send(Mail.to(complaint.reporterEmail(), complaint.reporterName())
                .about(ComplaintService.SUBJECT, complaint.number())
                .customer(customer.number())
                .owner(customer.owner().orElse(null))
                .key("complaint:" + what + ":" + complaint.number() + ":" + round)
                .language(language)
                .subject(subject)
                .template("complaint", model)
                .link(links.create(
                        ComplaintService.LINK,
                        complaint.number(),
                        1,
                        clock.instant().plus(LINK_LIVES))));
    }

    /** Tells a group once that a promise is at risk, or broken. */
    void tellGroup(String group, Complaint complaint, String what, String key, Instant due) {
        Customer customer = customers.get(complaint.customerNumber());
        String subject = messages.getMessage(
                "complaint.mail." + what, new Object[] {complaint.number(), customer.name()}, company.language());
        String text = messages.getMessage(
                "complaint.mail." + what + ".text",
                new Object[] {complaint.number(), customer.name(), moment(complaint, due)},
                company.language());
        mails.tellGroup(group, mail -> mail.about(ComplaintService.SUBJECT, complaint.number())
                .key("complaint:" + what + ":" + complaint.number() + ":" + complaint.reopened() + ":" + key)
                .subject(subject)
                .template("complaint-staff", Map.of("heading", subject, "text", text)));
    }

    void actionOverdue(Complaint complaint, Lesson lesson) {
        String subject =
                messages.getMessage("complaint.mail.actionLate", new Object[] {complaint.number()}, company.language());
        String text = messages.getMessage(
                "complaint.mail.actionLate.text",
                new Object[] {complaint.number(), lesson.dueOn().toString(), lesson.action()},
                company.language());
        mails.tell(lesson.owner(), mail -> mail.about(ComplaintService.SUBJECT, complaint.number())
                .key("complaint:actionLate:" + complaint.number() + ":" + lesson.round())
                .subject(subject)
                .template("complaint-staff", Map.of("heading", subject, "text", text)));
    }

    private String moment(Complaint complaint, Instant instant) {
        return format("d MMMM yyyy, HH:mm", complaint, instant);
    }

    private String day(Complaint complaint, Instant instant) {
        return format("d MMMM yyyy", complaint, instant);
    }

    private String format(String pattern, Complaint complaint, Instant instant) {
        Locale language =
                languages.spokenTo(customers.get(complaint.customerNumber()).language());
        return DateTimeFormatter.ofPattern(pattern, language)
                .withZone(company.zone())
                .format(instant);
    }
}
