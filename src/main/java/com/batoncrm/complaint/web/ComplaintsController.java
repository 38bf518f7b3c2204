package com.batoncrm.complaint.web;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Csv;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintReport;
import com.batoncrm.complaint.ComplaintReport.Row;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.HandOvers;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** How we deal with complaints, for service and management: as a page, complaint by complaint, and as a file. */
@Controller
class ComplaintsController {

    private static final List<String> HEAD = List.of(
            "number",
            "received",
            "customer",
            "customer name",
            "category",
            "product",
            "series",
            "severity",
            "state",
            "owner",
            "first answer in time",
            "solution in time",
            "closed",
            "reopened",
            "disputed",
            "cost",
            "currency",
            "cause",
            "working hours by department");

    private final ComplaintReport report;
    private final ComplaintService complaints;
    private final HandOvers handOvers;
    private final ComplaintWords words;
    private final Accounts accounts;
    private final CurrentPerson person;

    ComplaintsController(
            ComplaintReport report,
            ComplaintService complaints,
            HandOvers handOvers,
            ComplaintWords words,
            Accounts accounts,
            CurrentPerson person) {
        this.report = report;
        this.complaints = complaints;
        this.handOvers = handOvers;
        this.words = words;
        this.accounts = accounts;
        this.person = person;
    }

    @GetMapping("/complaints")
    String show(Model page) {
        requireReader();
        page.addAttribute("overview", report.overview());
        page.addAttribute("rows", report.rows());
        page.addAttribute("words", words);
        return "complaints";
    }

    @GetMapping("/complaints/{number}")
    String show(@PathVariable String number, Model page) {
        requireReader();
        page.addAttribute(
                "complaint",
                complaints.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("history", complaints.history(number));
        page.addAttribute("stations", handOvers.of(number));
        page.addAttribute("words", words);
        return "complaint-history";
    }

    @GetMapping("/complaints.csv")
    ResponseEntity<byte[]> download() {
        requireReader();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"complaints.csv\"")
                .body(Csv.of(HEAD, report.rows().stream().map(this::row)).getBytes(StandardCharsets.UTF_8));
    }

    private void requireReader() {
        if (Stream.of("service", "management").noneMatch(group -> accounts.isMember(person.requireId(), group))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private List<String> row(Row row) {
        Complaint complaint = row.complaint();
        return List.of(
                complaint.number(),
                words.day(complaint.receivedAt()),
                complaint.customerNumber(),
                words.customerOf(complaint),
                say("complaint.category." + complaint.category()),
                complaint.subject().product(),
                complaint.subject().series(),
                say("complaint.severity." + complaint.ownership().severity()),
                say("complaint.state." + complaint.state()),
                complaint.ownership().department(),
                yes(row.firstAnswerKept()),
                yes(row.solutionKept()),
                words.day(complaint.closedAt()),
                String.valueOf(complaint.reopened()),
                complaint.disputes().stream()
                        .map(dispute -> dispute.money().toString())
                        .collect(Collectors.joining(", ")),
                complaint.cost().amount().toPlainString(),
                complaint.cost().currency().getCurrencyCode(),
                row.cause() == null ? "" : say("complaint.cause." + row.cause()),
                row.spent().entrySet().stream()
                        .map(spent -> spent.getKey() + " " + words.hours(spent.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private static String yes(boolean kept) {
        return say(kept ? "complaint.report.yes" : "complaint.report.no");
    }
}
