package com.batoncrm.complaint.web;

import com.batoncrm.company.Company;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintAnswers;
import com.batoncrm.complaint.ComplaintEntry;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.ComplaintState;
import com.batoncrm.complaint.ComplaintTimes;
import com.batoncrm.engine.Refused;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the link in every mail about a complaint: where it stands, and what the customer can answer. */
@Controller
@RequestMapping("/answer/complaint/{token}")
class ComplaintStateController {

    /** What a customer can say. */
    enum Saying {
        ACCEPT,
        DECLINE,
        CONFIRM,
        REOPEN
    }

    /** What was typed, to be shown again where it is refused. */
    record Given(String saying, String by, String text) {

        static final Given NOTHING = new Given("", "", "");
    }

    /** A line of the history as the customer reads it. */
    record Line(String when, String what, String text) {}

    private final ComplaintService complaints;
    private final ComplaintAnswers answers;
    private final ComplaintTimes times;
    private final Company company;
    private final MessageSource messages;

    ComplaintStateController(
            ComplaintService complaints,
            ComplaintAnswers answers,
            ComplaintTimes times,
            Company company,
            MessageSource messages) {
        this.complaints = complaints;
        this.answers = answers;
        this.times = times;
        this.company = company;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Locale locale) {
        return shown(token, Given.NOTHING, null, HttpStatus.OK, locale);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam Saying saying,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String text,
            Locale locale) {
        try {
            String name = by.strip();
            switch (saying) {
                case ACCEPT -> answers.answerByPage(token, true, name, text.strip());
                case DECLINE -> answers.answerByPage(token, false, name, text.strip());
                case CONFIRM -> answers.confirmByPage(token, name);
                case REOPEN -> answers.reopenByPage(token, name, text.strip());
            }
            return shown(token, Given.NOTHING, null, HttpStatus.OK, locale);
        } catch (Refused refused) {
            Given given = new Given(saying.name(), by, text);
            return shown(token, given, refused.getMessage(), HttpStatus.BAD_REQUEST, locale);
        }
    }

    private ModelAndView shown(String token, Given given, @Nullable String refusal, HttpStatus status, Locale locale) {
        Optional<Complaint> found = complaints.byToken(token);
        return found.map(complaint -> open(token, complaint, given, refusal, status, locale))
                .orElseGet(() -> gone(locale));
    }

    private ModelAndView open(
            String token,
            Complaint complaint,
            Given given,
            @Nullable String refusal,
            HttpStatus status,
            Locale locale) {
        ModelAndView page = new ModelAndView("complaint-state", status);
        page.addObject("token", token);
        page.addObject("complaint", complaint);
        page.addObject("where", where(complaint, locale));
        page.addObject("lines", lines(complaint, locale));
        page.addObject("given", given);
        page.addObject("refusal", refusal);
        page.addObject("company", company.name());
        return page;
    }

    private String where(Complaint complaint, Locale locale) {
        Instant due = complaint.state() == ComplaintState.RECEIVED
                ? times.firstAnswerDue(complaint)
                : times.solutionDue(complaint);
        String key = complaint.state() == ComplaintState.SOLVED && complaint.confirmedAt() != null
                ? "CONFIRMED"
                : complaint.state().name();
        return message(
                "complaint.page.where." + key,
                locale,
                moment(due, locale),
                complaint.joinedTo().orElse(""));
    }

    /** The newest first, without what concerns us alone, and without who of us said it. */
    private List<Line> lines(Complaint complaint, Locale locale) {
        List<Line> lines = new ArrayList<>();
        for (ComplaintEntry entry : complaints.history(complaint.number())) {
            if (entry.kind().isTold()) {
                String text = entry.kind() == ComplaintEntry.Kind.CLOSED ? "" : entry.text();
                lines.add(
                        0,
                        new Line(
                                moment(entry.saidAt(), locale),
                                message("complaint.page.entry." + entry.kind(), locale),
                                text));
            }
        }
        return lines;
    }

    private String moment(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale)
                .withZone(company.zone())
                .format(instant);
    }

    private ModelAndView gone(Locale locale) {
        ModelAndView page = new ModelAndView("answered", HttpStatus.NOT_FOUND);
        page.addObject("title", message("complaint.page.gone.title", locale));
        page.addObject("text", message("complaint.page.gone", locale));
        page.addObject("company", company.name());
        return page;
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
