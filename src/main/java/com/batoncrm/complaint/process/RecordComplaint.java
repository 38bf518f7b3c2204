package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintProcess.ABOUT;
import static com.batoncrm.complaint.process.ComplaintProcess.CATEGORY;
import static com.batoncrm.complaint.process.ComplaintProcess.CUSTOMER_TEXT;
import static com.batoncrm.complaint.process.ComplaintProcess.DESCRIPTION;
import static com.batoncrm.complaint.process.ComplaintProcess.DISPUTED_AMOUNT;
import static com.batoncrm.complaint.process.ComplaintProcess.URGENCY;
import static com.batoncrm.complaint.process.ComplaintProcess.WISH;

import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.NewComplaint;
import com.batoncrm.complaint.Source;
import com.batoncrm.customer.CustomerService;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record complaint". */
@Component
class RecordComplaint implements JavaDelegate {

    private final ComplaintService complaints;
    private final CustomerService customers;
    private final ComplaintFacts facts;

    RecordComplaint(ComplaintService complaints, CustomerService customers, ComplaintFacts facts) {
        this.complaints = complaints;
        this.customers = customers;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String customer = customers.meant(CUSTOMER_TEXT.from(execution)).number();
        String about = ABOUT.find(execution).orElse("");
        Complaint complaint = complaints.record(new NewComplaint(
                Source.STAFF,
                customer,
                about,
                CATEGORY.from(execution),
                DESCRIPTION.from(execution),
                URGENCY.from(execution),
                WISH.find(execution).orElse(null),
                complaints.disputed(
                        customer, about, DISPUTED_AMOUNT.find(execution).orElse(BigDecimal.ZERO)),
                "",
                ""));
        execution.setProcessBusinessKey(complaint.number());
        execution.setVariables(facts.of(complaint));
    }
}
