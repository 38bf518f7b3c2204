package com.batoncrm.complaint;

import com.batoncrm.company.Company;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.mail.Links;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails about complaints; each to the customer carries a link to the state of his case. */
@Component
class ComplaintMails {

    private static final Duration LINK_LIVES = Duration.ofDays(400);

    private final CustomerService customers;
    private final Company company;
    private final ComplaintTimes times;
    private final Links links;
    private final Mails mails;
    private final MessageSource messages;
    private final Clock clock;

    ComplaintMails(
            CustomerService customers,
            Company company,
            ComplaintTimes times,
            Links links,
            Mails mails,
            MessageSource messages,
            Clock clock) {
        this.customers = customers;
        this.company = company;
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

    void offer(Complaint complaint, Solution solution) {
        tell(complaint, "offer", String.valueOf(solution.version()), solution.text());
    }

    /** @param until when the complaint is closed, or the customer is warned of it */
    void ask(Complaint complaint, Solution solution, Silence how, Instant until) {
        tell(complaint, how.name(), String.valueOf(solution.version()), solution.text(), day(complaint, until));
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
                messages.getMessage(
                        "complaint.mail." + (what.equals("offer") ? "toAnswer" : "toState"), new Object[0], language),
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
        Locale language = customers.get(complaint.customerNumber()).language();
        return DateTimeFormatter.ofPattern(pattern, language)
                .withZone(company.zone())
                .format(instant);
    }
}
