package com.batoncrm.demo.process;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.receivable.ReceivableService;
import java.math.BigDecimal;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Payments that finance recorded: one without a number of ours, and one that is a part of what is open. */
@Component
@Profile("demo")
class DemoPayments {

    private static final String PAYMENT = "payment";

    private final ReceivableService receivables;
    private final FormService forms;
    private final RepositoryService models;
    private final CurrentPerson currentPerson;
    private final WorkingDays days;

    DemoPayments(
            ReceivableService receivables,
            FormService forms,
            RepositoryService models,
            CurrentPerson currentPerson,
            WorkingDays days) {
        this.receivables = receivables;
        this.forms = forms;
        this.models = models;
        this.currentPerson = currentPerson;
        this.days = days;
    }

    void arrive() {
        record("Alpenblick Kliniken", new BigDecimal("500.00"), "EUR", "Meters, as agreed by phone");
        receivables.open().stream()
                .filter(item -> item.invoiceNumber() != null)
                .findFirst()
                .ifPresent(item -> record(
                        item.customerName(),
                        new BigDecimal("20.00"),
                        item.open().currency().getCurrencyCode(),
                        "Part of " + item.invoiceNumber()));
    }

    private void record(String payer, BigDecimal amount, String currency, String reference) {
        String model = models.createProcessDefinitionQuery()
                .processDefinitionKey(PAYMENT)
                .latestVersion()
                .singleResult()
                .getId();
        try (var acting = currentPerson.as("finance")) {
            forms.submitStartForm(
                    model,
                    Variables.createVariables()
                            .putValue("payer", payer)
                            .putValue("paidAmount", amount.toPlainString())
                            .putValue("paidCurrency", currency)
                            .putValue("paidOn", days.today().toString())
                            .putValue("reference", reference));
        }
    }
}
