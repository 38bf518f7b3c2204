package com.batoncrm.complaint.web;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.attachment.Attachments;
import com.batoncrm.attachment.Upload;
import com.batoncrm.company.Company;
import com.batoncrm.complaint.CustomerComplaints;
import com.batoncrm.complaint.CustomerComplaints.Invitation;
import com.batoncrm.complaint.CustomerComplaints.Said;
import com.batoncrm.engine.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
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
    private final Company company;

    ComplainController(CustomerComplaints complaints, Attachments attachments, Company company) {
        this.complaints = complaints;
        this.attachments = attachments;
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
        List<MultipartFile> sent = files == null
                ? List.of()
                : files.stream().filter(ComplainController::isChosen).toList();
        try {
            String number = complaints.complain(token, new Said(text, about, amount(amount), by, uploads(sent)));
            return plain(say("complaint.tell.done.title"), say("complaint.tell.done", number), HttpStatus.OK);
        } catch (Refused refused) {
            Given given = new Given(text, about, amount, by, !sent.isEmpty());
            Optional<Invitation> found = complaints.invitation(token);
            return found.filter(Invitation::open)
                    .map(open -> page(token, open, given, refused.getMessage(), HttpStatus.BAD_REQUEST))
                    .orElseGet(() -> closed(found.isPresent()));
        }
    }

    /** What the server cannot even take apart. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView tooMuch() {
        return plain(
                say("complaint.tell.tooMuch.title"),
                say("complaint.tell.tooMuch", attachments.most(), attachments.largestMegabytes()),
                HttpStatus.PAYLOAD_TOO_LARGE);
    }

    /** A file field that nobody touched sends a file without name and content. */
    private static boolean isChosen(MultipartFile file) {
        return !file.isEmpty()
                || !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    /** So many that there are too many is enough to know. */
    private List<Upload> uploads(List<MultipartFile> files) {
        if (files.size() > attachments.most()) {
            throw new Refused(say("attachment.refused.many", files.size(), attachments.most()));
        }
        return files.stream().map(ComplainController::upload).toList();
    }

    private static Upload upload(MultipartFile file) {
        try {
            return new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return plain(
                say("complaint.tell.closed.title"),
                say(known ? "complaint.tell.closed" : "complaint.tell.unknown", company.email(), company.phone()),
                known ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
    }

    private ModelAndView plain(String title, String text, HttpStatus status) {
        ModelAndView page = new ModelAndView("answered", status);
        page.addObject("title", title);
        page.addObject("text", text);
        page.addObject("company", company.name());
        return page;
    }
}
