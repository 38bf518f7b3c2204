package com.batoncrm.mail.web;

import com.batoncrm.company.Company;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.MailState;
import com.batoncrm.mail.Mailbox;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mails to read where nothing sends them, and to release once something does. */
@Controller
@RequestMapping("/mail")
class MailController {

    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Only the mail's own frame shows it: no scripts, links in a new window, pictures and styles of its own. */
    private static final String ALONE = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

    private final Mailbox mailbox;
    private final Company company;

    MailController(Mailbox mailbox, Company company) {
        this.mailbox = mailbox;
        this.company = company;
    }

    /** A line of the list as the page shows it. */
    record Row(UUID id, String recipient, String subject, MailState state, String when) {}

    @GetMapping
    String list(Principal person, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        List<Mailbox.Line> lines = mailbox.list(person.getName(), before, PAGE);
        model.addAttribute(
                "mails",
                lines.stream()
                        .map(line ->
                                new Row(line.id(), line.recipient(), line.subject(), line.state(), time(line.when())))
                        .toList());
        model.addAttribute("older", lines.size() == PAGE ? lines.get(PAGE - 1).position() : null);
        model.addAttribute("held", mailbox.held(person.getName()));
        return "mail/list";
    }

    @GetMapping("/{id}")
    String letter(Principal person, @PathVariable UUID id, Model model) {
        Mailbox.Letter letter = read(person, id);
        model.addAttribute("mail", letter);
        model.addAttribute("when", time(letter.when()));
        model.addAttribute("releasable", letter.state() == MailState.HELD && mailbox.held(person.getName()) > 0);
        return "mail/letter";
    }

    @GetMapping("/{id}/body")
    ResponseEntity<byte[]> body(Principal person, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", ALONE)
                .header("Referrer-Policy", "no-referrer")
                .body(read(person, id).html().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}/attachments/{position}")
    ResponseEntity<byte[]> attachment(Principal person, @PathVariable UUID id, @PathVariable int position) {
        Mailbox.Attached attached =
                mailbox.attachment(person.getName(), id, position).orElseThrow(MailController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attached.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attached.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(attached.content());
    }

    @PostMapping("/release")
    String release(Principal person, @RequestParam(required = false) @Nullable UUID id, RedirectAttributes answer) {
        try {
            mailbox.release(person.getName(), id);
        } catch (Refused refused) {
            answer.addFlashAttribute("refusal", refused.getMessage());
        }
        return id == null ? "redirect:/mail" : "redirect:/mail/" + id;
    }

    private Mailbox.Letter read(Principal person, UUID id) {
        return mailbox.read(person.getName(), id).orElseThrow(MailController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(company.zone()));
    }
}
