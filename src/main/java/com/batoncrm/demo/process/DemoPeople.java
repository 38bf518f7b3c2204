package com.batoncrm.demo.process;

import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.ProcessVariable;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's people at work: each starts and completes as himself. */
@Component
@Profile("demo")
class DemoPeople {

    private static final ProcessVariable<List<Map<String, Object>>> LINES = ProcessVariable.table("lines");

    private static final ProcessVariable<String> NUMBER = ProcessVariable.text("number");

    /** What the form "Prepare quote" shows filled in, and nobody changes here. */
    private static final List<String> PREFILLED =
            List.of("customerNumber", "contactName", "contactEmail", "currency", "paymentTerm", "validUntil");

    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService models;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Accounts accounts;
    private final CurrentPerson currentPerson;
    private final WorkingDays days;

    DemoPeople(
            FormService forms,
            TaskService tasks,
            RepositoryService models,
            RuntimeService runtime,
            ManagementService jobs,
            Accounts accounts,
            CurrentPerson currentPerson,
            WorkingDays days) {
        this.forms = forms;
        this.tasks = tasks;
        this.models = models;
        this.runtime = runtime;
        this.jobs = jobs;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
        this.days = days;
    }

    /** @return the number of the new quote */
    String startQuote(String author, String customer, String title) {
        return start(
                "quote-approval",
                author,
                Variables.createVariables().putValue("customerText", customer).putValue("title", title));
    }

    /** @return the number of the change */
    String changeContract(String contract, String author, Map<String, Object> values) {
        String change =
                start("change-contract", author, Variables.fromMap(values).putValue("contractNumber", contract));
        runJobs();
        return change;
    }

    /** @return the business key */
    String start(String process, String person, VariableMap values) {
        try (var acting = currentPerson.as(person)) {
            return forms.submitStartForm(latest(process), values).getBusinessKey();
        }
    }

    @SafeVarargs
    final void submitQuote(String quote, String author, Map<String, Object>... lines) {
        submitQuoteWith(Map.of(), quote, author, lines);
    }

    @SafeVarargs
    final void submitQuoteWith(Map<String, Object> values, String quote, String author, Map<String, Object>... lines) {
        VariableMap submitted = Variables.fromMap(
                tasks.getVariables(task(quote, "UserTask_PrepareQuote", author).getId(), PREFILLED));
        submitted.putAll(values);
        submitted.putValue("nextStep", "SUBMIT");
        LINES.in(submitted, List.of(lines));
        complete(quote, "UserTask_PrepareQuote", author, submitted);
    }

    void sign(String quote, String signer, Map<String, Object> decision) {
        complete(quote, "UserTask_Sign", signer, Variables.fromMap(decision));
    }

    void answerByPhone(String quote, String author, String customer, String orderNumber) {
        complete(
                quote,
                "UserTask_AwaitAnswer",
                author,
                Variables.createVariables()
                        .putValue("answer", "ACCEPTED")
                        .putValue("answeredBy", customer)
                        .putValue("orderNumber", orderNumber));
    }

    /** The signed copy came back today. @return the number of the contract */
    String recordSigned(String quote, String author, String customer) {
        String contract = NUMBER.find(tasks.getVariables(
                        task(quote, "UserTask_RecordSignedContract", author).getId()))
                .orElseThrow();
        complete(
                quote,
                "UserTask_RecordSignedContract",
                author,
                Variables.createVariables()
                        .putValue("contractOutcome", "SIGNED")
                        .putValue("signedOn", days.today().toString())
                        .putValue("customerSigners", customer)
                        .putValue("paperLocation", "Cabinet 3, folder " + contract)
                        .putValue("outlook", "WILL_BUY_AGAIN")
                        .putValue("outlookReason", "They asked for the next quote already"));
        return contract;
    }

    /** The schedule as it was planned is right. */
    void confirmReceivables(String contract) {
        checkReceivables(contract, Map.of("checkDecision", "CONFIRM"));
    }

    void askSales(String contract, String question) {
        checkReceivables(contract, Map.of("checkDecision", "ASK", "question", question));
    }

    private void checkReceivables(String contract, Map<String, Object> decision) {
        VariableMap submitted = Variables.fromMap(tasks.getVariables(
                task(contract, "UserTask_CheckReceivables", "finance").getId(), List.of("schedule")));
        submitted.putAll(decision);
        complete(contract, "UserTask_CheckReceivables", "finance", submitted);
    }

    void issueInvoice(String receivable) {
        complete(
                receivable,
                "UserTask_IssueInvoice",
                "finance",
                Variables.createVariables().putValue("invoiceDate", days.today().toString()));
    }

    /** Finance learns of a payment otherwise than by a statement. */
    void recordPayment(String payer, Money amount, String reference) {
        try (var acting = currentPerson.as("finance")) {
            forms.submitStartForm(
                    latest("payment"),
                    Variables.createVariables()
                            .putValue("payer", payer)
                            .putValue("paidAmount", amount.amount().toPlainString())
                            .putValue("paidCurrency", amount.currency().getCurrencyCode())
                            .putValue("paidOn", days.today().toString())
                            .putValue("reference", reference));
        }
        runJobs();
    }

    /** Finance posts the letters that go out on paper. */
    void postLetters() {
        tasks.createTaskQuery()
                .taskDefinitionKey("UserTask_PostLetter")
                .unlimitedList()
                .forEach(task -> {
                    try (var acting = currentPerson.as("finance")) {
                        forms.submitTaskForm(task.getId(), Variables.createVariables());
                    }
                });
        runJobs();
    }

    /** The daily run of dunning, and what it has to look at again by now. */
    void runDunning() {
        runtime.startProcessInstanceByKey("dunning-run");
        runJobs();
        jobs.createJobQuery().processDefinitionKey("dunning").timers().executable().unlimitedList().stream()
                .map(Job::getId)
                .forEach(jobs::executeJob);
        runJobs();
    }

    private String latest(String process) {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** The task of that kind that the person may do. */
    private Task task(String businessKey, String element, String person) {
        List<String> groups = accounts.groupsOf(person);
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(element)
                .unlimitedList()
                .stream()
                .filter(open -> person.equals(open.getAssignee()) || isFor(open, groups))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(businessKey + " does not wait for " + person));
    }

    void complete(String businessKey, String element, String person, VariableMap values) {
        Task task = task(businessKey, element, person);
        try (var acting = currentPerson.as(person)) {
            forms.submitTaskForm(task.getId(), values);
        }
        runJobs();
    }

    /** What would happen in the background a moment later happens at once; timers keep their time. */
    void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.stream().map(Job::getId).forEach(jobs::executeJob);
        }
    }

    private List<Job> due() {
        return jobs.createJobQuery().messages().executable().unlimitedList();
    }

    private boolean isFor(Task task, List<String> groups) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .anyMatch(link -> groups.contains(link.getGroupId()));
    }
}
