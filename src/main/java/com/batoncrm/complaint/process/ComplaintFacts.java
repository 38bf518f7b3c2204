package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintProcess.ABOUT;
import static com.batoncrm.complaint.process.ComplaintProcess.AMOUNT;
import static com.batoncrm.complaint.process.ComplaintProcess.CATEGORY;
import static com.batoncrm.complaint.process.ComplaintProcess.CUSTOMER;
import static com.batoncrm.complaint.process.ComplaintProcess.CUSTOMER_KIND;
import static com.batoncrm.complaint.process.ComplaintProcess.CUSTOMER_STANDING;
import static com.batoncrm.complaint.process.ComplaintProcess.DEPARTMENT;
import static com.batoncrm.complaint.process.ComplaintProcess.DISPUTED_AMOUNT;
import static com.batoncrm.complaint.process.ComplaintProcess.DISPUTED_IN_BASE;
import static com.batoncrm.complaint.process.ComplaintProcess.FIRST_ANSWER_DUE_AT;
import static com.batoncrm.complaint.process.ComplaintProcess.FIRST_ANSWER_WARN_AT;
import static com.batoncrm.complaint.process.ComplaintProcess.NUMBER;
import static com.batoncrm.complaint.process.ComplaintProcess.PRODUCT_SERIES;
import static com.batoncrm.complaint.process.ComplaintProcess.SAFETY;
import static com.batoncrm.complaint.process.ComplaintProcess.SOLUTION_DUE_AT;
import static com.batoncrm.complaint.process.ComplaintProcess.SOLUTION_WARN_AT;
import static com.batoncrm.complaint.process.ComplaintProcess.URGENCY;

import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.ComplaintTimes;
import com.batoncrm.complaint.Dispute;
import com.batoncrm.complaint.SafetyWords;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import java.math.BigDecimal;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** What the process "complaint" has to know of a complaint: for the triage, the timers and the task lists. */
@Component
class ComplaintFacts {

    private final ComplaintService complaints;
    private final CustomerService customers;
    private final ComplaintTimes times;
    private final SafetyWords safetyWords;
    private final ExchangeRates rates;
    private final WorkingDays days;

    ComplaintFacts(
            ComplaintService complaints,
            CustomerService customers,
            ComplaintTimes times,
            SafetyWords safetyWords,
            ExchangeRates rates,
            WorkingDays days) {
        this.complaints = complaints;
        this.customers = customers;
        this.times = times;
        this.safetyWords = safetyWords;
        this.rates = rates;
        this.days = days;
    }

    VariableMap of(Complaint complaint) {
        VariableMap facts = Variables.createVariables();
        Customer customer = customers.get(complaint.customerNumber());
        NUMBER.in(facts, complaint.number());
        CUSTOMER.in(facts, customer.name());
        AMOUNT.in(facts, ComplaintViews.disputed(complaint));
        DEPARTMENT.in(facts, complaint.ownership().department());
        ABOUT.in(facts, complaints.about(complaint));
        DISPUTED_AMOUNT.in(
                facts,
                complaint.disputes().stream()
                        .map(dispute -> dispute.money().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros());
        CATEGORY.in(facts, complaint.category());
        URGENCY.in(facts, complaint.urgency());
        SAFETY.in(facts, safetyWords.isIn(complaint.description()));
        PRODUCT_SERIES.in(facts, complaint.subject().series());
        CUSTOMER_KIND.in(facts, customer.kind());
        CUSTOMER_STANDING.in(facts, customer.creditStanding());
        DISPUTED_IN_BASE.in(facts, inBase(complaint));
        FIRST_ANSWER_WARN_AT.in(facts, times.firstAnswerWarning(complaint).toString());
        FIRST_ANSWER_DUE_AT.in(facts, times.firstAnswerDue(complaint).toString());
        SOLUTION_WARN_AT.in(facts, times.solutionWarning(complaint).toString());
        SOLUTION_DUE_AT.in(facts, times.solutionDue(complaint).toString());
        return facts;
    }

    private BigDecimal inBase(Complaint complaint) {
        return complaint.disputes().stream()
                .map(Dispute::money)
                .map(money -> rates.toBase(money, days.today()))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
