package com.batoncrm.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/**
 * Does what a person does in Tasklist, and no more: starts and completes through the deployed form, as himself, with the
 * values that Tasklist would send; then runs the jobs that are due.
 */
@Component
public class Tasklist {

    private final FormService forms;
    private final TaskService tasks;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Accounts accounts;

    Tasklist(
            FormService forms,
            TaskService tasks,
            IdentityService identity,
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            Accounts accounts) {
        this.forms = forms;
        this.tasks = tasks;
        this.identity = identity;
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.accounts = accounts;
    }

    /** Starts the latest version of the process through its start form. */
    public ProcessInstance start(String processKey, String person, Consumer<SubmittedForm> fill) {
        ProcessInstance started = begin(processKey, person, fill);
        runJobs();
        return started;
    }

    /** As {@link #start}, but runs no jobs. */
    public ProcessInstance begin(String processKey, String person, Consumer<SubmittedForm> fill) {
        String definition = latest(processKey);
        SubmittedForm form = openStart(processKey);
        fill.accept(form);
        VariableMap values = form.values();
        ProcessInstance[] started = new ProcessInstance[1];
        as(person, () -> started[0] = forms.submitStartForm(definition, values));
        return started[0];
    }

    /** The start form of the latest version as a person sees it. */
    public SubmittedForm openStart(String processKey) {
        return SubmittedForm.of(forms.getDeployedStartForm(latest(processKey)), Map.of());
    }

    private String latest(String processKey) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** Completes the only open task of that element in the instance or its called processes, through its form. */
    public void submit(ProcessInstance instance, String element, String person, Consumer<SubmittedForm> fill) {
        submit(task(instance, element), person, fill);
    }

    public void submit(Task task, String person, Consumer<SubmittedForm> fill) {
        complete(task, person, fill);
        runJobs();
    }

    /** As {@link #submit(Task, String, Consumer)}, but runs no jobs. */
    public void complete(Task task, String person, Consumer<SubmittedForm> fill) {
        SubmittedForm form = open(task);
        fill.accept(form);
        VariableMap values = form.values();
        as(person, () -> forms.submitTaskForm(task.getId(), values));
    }

    /** The task's form as a person sees it. */
    public SubmittedForm open(Task task) {
        return SubmittedForm.of(
                forms.getDeployedTaskForm(task.getId()), forms.getTaskFormVariables(task.getId(), null, true));
    }

    public Task task(ProcessInstance instance, String element) {
        List<Task> found = tasks(instance).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(element))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("Expected one open task " + element + ", but open are "
                    + tasks(instance).stream().map(Task::getTaskDefinitionKey).toList());
        }
        return found.get(0);
    }

    /** All open tasks of the instance and the processes it called. */
    public List<Task> tasks(ProcessInstance instance) {
        return tasks.createTaskQuery().list().stream()
                .filter(task -> instance.getId().equals(rootOf(task)))
                .toList();
    }

    private String rootOf(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getRootProcessInstanceId();
    }

    /** Runs every job that is due, those too that jobs create, and not those that jobs do away with; a failure fails the test. */
    public void runJobs() {
        for (int round = 0; round < 100; round++) {
            List<Job> due = management.createJobQuery().executable().list();
            if (due.isEmpty()) {
                return;
            }
            due.stream()
                    .map(Job::getId)
                    .filter(job -> management.createJobQuery().jobId(job).count() > 0)
                    .forEach(management::executeJob);
        }
        throw new AssertionError("Jobs create jobs without end");
    }

    /** Acts with the person's account and groups, as a request of his would. */
    public void as(String person, Runnable action) {
        identity.setAuthentication(person, accounts.groupsOf(person));
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
