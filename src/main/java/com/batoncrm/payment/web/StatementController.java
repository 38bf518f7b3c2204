package com.batoncrm.payment.web;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Company;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.payment.LoadedStatement;
import com.batoncrm.payment.StatementLoading;
import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which finance loads bank statements and sees the latest; others are sent home with a word. */
@Controller
@RequestMapping("/statements")
class StatementController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final StatementLoading statements;
    private final Accounts accounts;
    private final Company company;

    StatementController(StatementLoading statements, Accounts accounts, Company company) {
        this.statements = statements;
        this.accounts = accounts;
        this.company = company;
    }

    /** A statement as the page shows it. */
    record Row(LoadedStatement statement, String by, String at) {}

    @GetMapping
    String show(Principal person, Model page, RedirectAttributes answer) {
        if (!isFinance(person)) {
            answer.addFlashAttribute("refusal", say("payment.refused.notFinance"));
            return "redirect:/";
        }
        page.addAttribute(
                "statements", statements.latest().stream().map(this::row).toList());
        return "statements";
    }

    @PostMapping
    String load(
            Principal person,
            @RequestParam(value = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes answer) {
        if (!isFinance(person)) {
            answer.addFlashAttribute("refusal", say("payment.refused.notFinance"));
            return "redirect:/";
        }
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused(say("payment.refused.noFile"));
            }
            answer.addFlashAttribute(
                    "loaded",
                    statements.load(file.getResource(), Objects.requireNonNullElse(file.getOriginalFilename(), "")));
        } catch (Refused refused) {
            answer.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/statements";
    }

    private boolean isFinance(Principal person) {
        return accounts.isMember(person.getName(), "finance");
    }

    private Row row(LoadedStatement statement) {
        return new Row(
                statement,
                accounts.nameOf(statement.loadedBy()),
                TIME.format(statement.loadedAt().atZone(company.zone())));
    }
}
