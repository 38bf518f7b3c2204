package com.batoncrm.complaint.web;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.company.Company;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.Station;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names, times and durations as the pages about complaints write them. */
@Component
class ComplaintWords {

    private final CustomerService customers;
    private final Accounts accounts;
    private final Company company;
    private final Clock clock;

    ComplaintWords(CustomerService customers, Accounts accounts, Company company, Clock clock) {
        this.customers = customers;
        this.accounts = accounts;
        this.company = company;
        this.clock = clock;
    }

    public String customerOf(Complaint complaint) {
        return customers.get(complaint.customerNumber()).name();
    }

    /** A group's name, or the customer. */
    public String department(String id) {
        return id.equals(Station.CUSTOMER) ? say("complaint.report.customer") : accounts.groupName(id);
    }

    public String person(String id) {
        return id.equals(Audit.SYSTEM) ? say("complaint.fact.baton") : accounts.nameOf(id);
    }

    /** "12.5". */
    public String hours(Duration time) {
        return BigDecimal.valueOf(time.toMinutes())
                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Until then, or until now. */
    public String duration(Instant from, @Nullable Instant to) {
        Duration lasted = Duration.between(from, to == null ? clock.instant() : to);
        return lasted.toDays() + " d " + lasted.toHoursPart() + " h " + lasted.toMinutesPart() + " min";
    }

    public String day(@Nullable Instant instant) {
        return instant == null
                ? ""
                : instant.atZone(company.zone()).toLocalDate().toString();
    }

    public String moment(Instant instant) {
        return instant.atZone(company.zone())
                .toLocalDateTime()
                .toString()
                .replace('T', ' ')
                .substring(0, 16);
    }
}
