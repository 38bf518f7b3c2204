package com.batoncrm.home.web;

import com.batoncrm.company.Company;
import com.batoncrm.complaint.ComplaintReport;
import com.batoncrm.dunning.OverdueReport;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.ModelDifferences;
import com.batoncrm.engine.ModelRemarks;
import com.batoncrm.engine.Worklist;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after the login: what waits for the person, what he may start, and what changed in the models. */
@Controller
class HomePage {

    private final CurrentPerson currentPerson;
    private final Accounts accounts;
    private final Worklist worklist;
    private final ModelDifferences models;
    private final ModelRemarks remarks;
    private final QuoteBoard quotes;
    private final OverdueReport overdue;
    private final ComplaintReport complaints;
    private final Company company;
    private final Clock clock;

    HomePage(
            CurrentPerson currentPerson,
            Accounts accounts,
            Worklist worklist,
            ModelDifferences models,
            ModelRemarks remarks,
            QuoteBoard quotes,
            OverdueReport overdue,
            ComplaintReport complaints,
            Company company,
            Clock clock) {
        this.currentPerson = currentPerson;
        this.accounts = accounts;
        this.worklist = worklist;
        this.models = models;
        this.remarks = remarks;
        this.quotes = quotes;
        this.overdue = overdue;
        this.complaints = complaints;
        this.company = company;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model page) {
        String person = currentPerson.requireId();
        page.addAttribute("name", accounts.nameOf(person));
        page.addAttribute("waiting", worklist.of(person));
        page.addAttribute("startable", worklist.startableBy(person));
        page.addAttribute("now", clock.instant());
        page.addAttribute("zone", company.zone());
        page.addAttribute("finance", accounts.isMember(person, "finance"));
        if (quotes.showsOwn(person)) {
            page.addAttribute("ownQuotes", quotes.own(person));
        }
        if (quotes.showsAll(person)) {
            page.addAttribute("allQuotes", quotes.all(person));
        }
        if (accounts.isMember(person, "finance") || accounts.isMember(person, "management")) {
            page.addAttribute("overdue", overdue.sums(overdue.parts()));
        }
        if (accounts.isMember(person, "service") || accounts.isMember(person, "management")) {
            page.addAttribute("complaints", complaints.overview());
        }
        if (accounts.isMember(person, "process-admin")) {
            page.addAttribute("differences", models.differences());
            page.addAttribute("remarks", remarks.remarks());
        }
        return "home";
    }
}
