package com.batoncrm.dunning.web;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Csv;
import com.batoncrm.dunning.OverdueReport;
import com.batoncrm.dunning.OverdueReport.Part;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What is overdue as a file for spreadsheets, for finance and management. */
@Controller
class OverdueController {

    private static final List<String> HEAD = List.of(
            "receivable",
            "invoice",
            "contract",
            "customer",
            "customer name",
            "due on",
            "days overdue",
            "amount",
            "currency",
            "whose reason",
            "reason",
            "waits since");

    private final OverdueReport report;
    private final Accounts accounts;
    private final CurrentPerson person;

    OverdueController(OverdueReport report, Accounts accounts, CurrentPerson person) {
        this.report = report;
        this.accounts = accounts;
        this.person = person;
    }

    @GetMapping("/overdue.csv")
    ResponseEntity<byte[]> download() {
        if (Stream.of("finance", "management").noneMatch(group -> accounts.isMember(person.requireId(), group))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String csv = Csv.of(HEAD, report.parts().stream().map(OverdueController::row));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"overdue.csv\"")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> row(Part part) {
        return List.of(
                part.item().number(),
                Objects.requireNonNull(part.item().invoiceNumber()),
                part.item().contract(),
                part.item().customer(),
                part.item().customerName(),
                part.dueOn().toString(),
                String.valueOf(part.days()),
                part.amount().amount().toPlainString(),
                part.amount().currency().getCurrencyCode(),
                say("dunning.department." + part.reason().department()),
                say("dunning.reason." + part.reason()),
                part.since().toString());
    }
}
