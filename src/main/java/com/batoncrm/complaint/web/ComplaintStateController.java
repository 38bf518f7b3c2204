package com.batoncrm.complaint.web;

import com.batoncrm.attachment.Attachments;
import com.batoncrm.company.Company;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintAnswers;
import com.batoncrm.complaint.ComplaintEntry;
import com.batoncrm.complaint.ComplaintEntry.Kind;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.ComplaintState;
import com.batoncrm.complaint.ComplaintTimes;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.AnsweredPage;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the link in every mail about a complaint: where it stands, and what the customer can answer. */
@Controller
@RequestMapping("/answer/complaint/{token}")
class ComplaintStateController {

    /** What a customer can say. */
    enum Saying {
        ANSWER,
        ACCEPT,
        DECLINE,
        CONFIRM,
        REOPEN
    }

    /** What was typed, to be shown again where it is refused. */
    record Given(String saying, String by, String text, boolean files) {

        static final Given NOTHING = new Given("", "", "", false);
    }

    /** A line of the history as the customer reads it. */
    record Line(String when, String what, String text) {}

    private final ComplaintService complaints;
    private final ComplaintAnswers answers;
    private final ComplaintTimes times;
    private final Attachments attachments;
    private final SentFiles sentFiles;
    private final AnsweredPage pages;
    private final Company company;
    private final MessageSource messages;

    ComplaintStateController(
            ComplaintService complaints,
            ComplaintAnswers answers,
            ComplaintTimes times,
            Attachments attachments,
            SentFiles sentFiles,
            AnsweredPage pages,
            Company company,
            MessageSource messages) {
        this.complaints = complaints;
        this.answers = answers;
        this.times = times;
        this.attachments = attachments;
        this.sentFiles = sentFiles;
        this.pages = pages;
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
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Locale locale) {
        try {
            String name = by.strip();
            switch (saying) {
                case ANSWER -> answers.answerQuestionByPage(token, name, text.strip(), sentFiles.read(files));
                case ACCEPT -> answers.answerByPage(token, true, name, text.strip());
                case DECLINE -> answers.answerByPage(token, false, name, text.strip());
                case CONFIRM -> answers.confirmByPage(token, name);
                case REOPEN -> answers.reopenByPage(token, name, text.strip());
            }
            return shown(token, Given.NOTHING, null, HttpStatus.OK, locale);
        } catch (Refused refused) {
            Given given = new Given(saying.name(), by, text, SentFiles.isAny(files));
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
        page.addObject("awaited", awaited(complaint));
        page.addObject("lines", lines(complaint, locale));
        page.addObject("given", given);
        page.addObject("refusal", refusal);
        page.addObject("files", attachments);
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

    /** What we asked or proposed last, where we wait for the answer; else empty. */
    private String awaited(Complaint complaint) {
        return complaint.state().isWaiting()
                ? complaints.history(complaint.number()).stream()
                        .filter(entry -> entry.kind() == Kind.ASKED || entry.kind() == Kind.OFFERED)
                        .reduce((earlier, later) -> later)
                        .map(ComplaintEntry::text)
                        .orElse("")
                : "";
    }

    /** The newest first, without what concerns us alone, and without who of us said it. */
    private List<Line> lines(Complaint complaint, Locale locale) {
        List<Line> lines = new ArrayList<>();
        for (ComplaintEntry entry : complaints.history(complaint.number())) {
            if (entry.kind().isTold()) {
                String text = entry.kind() == Kind.CLOSED ? "" : entry.text();
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
        return pages.plain(
                message("complaint.page.gone.title", locale),
                message("complaint.page.gone", locale),
                HttpStatus.NOT_FOUND);
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
