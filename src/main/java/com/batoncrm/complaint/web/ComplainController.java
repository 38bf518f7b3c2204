package com.batoncrm.complaint.web;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.attachment.Attachments;
import com.batoncrm.company.Company;
import com.batoncrm.complaint.CustomerComplaints;
import com.batoncrm.complaint.CustomerComplaints.Invitation;
import com.batoncrm.complaint.CustomerComplaints.Said;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.AnsweredPage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer says what is not as it should be. Looking changes nothing. */
@Controller
@RequestMapping("/complain/{token}")
class ComplainController {

    /** What was typed, to be shown again where it is refused; files have to be chosen again. */
    record Given(String text, String about, String amount, String by, boolean files) {}

    private final CustomerComplaints complaints;
    private final Attachments attachments;
    private final SentFiles sentFiles;
    private final AnsweredPage pages;
    private final Company company;

    ComplainController(
            CustomerComplaints complaints,
            Attachments attachments,
            SentFiles sentFiles,
            AnsweredPage pages,
            Company company) {
        this.complaints = complaints;
        this.attachments = attachments;
        this.sentFiles = sentFiles;
        this.pages = pages;
        this.company = company;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        Optional<Invitation> found = complaints.invitation(token);
        return found.filter(Invitation::open)
                .map(open ->
                        page(token, open, new Given("", open.about(), "", open.name(), false), null, HttpStatus.OK))
                .orElseGet(() -> closed(found.isPresent()));
    }

    @PostMapping
    ModelAndView complain(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        try {
            String number =
                    complaints.complain(token, new Said(text, about, amount(amount), by, sentFiles.read(files)));
            return pages.plain(say("complaint.tell.done.title"), say("complaint.tell.done", number), HttpStatus.OK);
        } catch (Refused refused) {
            Given given = new Given(text, about, amount, by, SentFiles.isAny(files));
            Optional<Invitation> found = complaints.invitation(token);
            return found.filter(Invitation::open)
                    .map(open -> page(token, open, given, refused.getMessage(), HttpStatus.BAD_REQUEST))
                    .orElseGet(() -> closed(found.isPresent()));
        }
    }

    /** With a point or a comma before the cents; nothing is zero. */
    private static BigDecimal amount(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!plain.matches("\\d{1,12}([.,]\\d{1,4})?")) {
            throw new Refused(say("complaint.tell.amount", plain.substring(0, Math.min(30, plain.length()))));
        }
        return new BigDecimal(plain.replace(',', '.'));
    }

    private ModelAndView page(
            String token, Invitation invitation, Given given, @Nullable String refusal, HttpStatus status) {
        ModelAndView page = new ModelAndView("complain", status);
        page.addObject("token", token);
        page.addObject("invitation", invitation);
        page.addObject("given", given);
        page.addObject("refusal", refusal);
        page.addObject("files", attachments);
        page.addObject("company", company.name());
        return page;
    }

    private ModelAndView closed(boolean known) {
        return pages.plain(
                say("complaint.tell.closed.title"),
                say(known ? "complaint.tell.closed" : "complaint.tell.unknown", company.email(), company.phone()),
                known ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
    }
}
