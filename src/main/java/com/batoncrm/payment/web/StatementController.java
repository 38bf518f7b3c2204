package com.batoncrm.payment.web;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Company;
import com.batoncrm.company.Money;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.payment.LoadedStatement;
import com.batoncrm.payment.Payment;
import com.batoncrm.payment.PaymentReturn;
import com.batoncrm.payment.PaymentService;
import com.batoncrm.payment.ReturnService;
import com.batoncrm.payment.StatementLoading;
import com.batoncrm.payment.Unallocated;
import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
    private final PaymentService payments;
    private final ReturnService returns;
    private final Accounts accounts;
    private final Company company;

    StatementController(
            StatementLoading statements,
            PaymentService payments,
            ReturnService returns,
            Accounts accounts,
            Company company) {
        this.statements = statements;
        this.payments = payments;
        this.returns = returns;
        this.accounts = accounts;
        this.company = company;
    }

    /** Money that pays nothing yet, or went back, as the page shows it; what went back counts below zero. */
    record OpenMoney(String number, String on, String payer, String customer, String state, String reason, Money left) {

        static OpenMoney of(Unallocated money) {
            Payment payment = money.payment();
            return new OpenMoney(
                    payment.number(),
                    payment.bookedOn().toString(),
                    payment.payer(),
                    payment.customerNumber().orElse(""),
                    payment.state().name(),
                    payment.reason(),
                    money.left());
        }

        static OpenMoney of(PaymentReturn taken) {
            Money minus = Money.zero(taken.amount().currency()).minus(taken.amount());
            return new OpenMoney(taken.number(), taken.bookedOn().toString(), taken.payer(), "", "RETURN", "", minus);
        }
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
        List<OpenMoney> open = open();
        page.addAttribute("open", open);
        page.addAttribute("totals", totals(open));
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

    private List<OpenMoney> open() {
        return Stream.concat(
                        payments.unallocated().stream().map(OpenMoney::of),
                        returns.open().stream().map(OpenMoney::of))
                .toList();
    }

    private static List<Money> totals(List<OpenMoney> open) {
        Map<Currency, Money> totals = new LinkedHashMap<>();
        open.forEach(money -> totals.merge(money.left().currency(), money.left(), Money::plus));
        return List.copyOf(totals.values());
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
