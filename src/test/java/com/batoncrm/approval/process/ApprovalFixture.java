package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.APPROVED;
import static com.batoncrm.approval.process.ApprovalProcess.REJECTED;
import static com.batoncrm.approval.process.ApprovalProcess.RETURNED;
import static com.batoncrm.approval.process.ApprovalProcess.SIGN;
import static com.batoncrm.approval.process.ApprovalProcess.SIGNER_GROUP;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.approval.ApprovalService;
import com.batoncrm.approval.Decision;
import com.batoncrm.approval.Signature;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Tasklist;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of approval share: a calling process, and signing as a person does. */
abstract class ApprovalFixture {

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected HistoryService history;

    @Autowired
    protected IdentityService identity;

    @Autowired
    protected Tasklist tasklist;

    @Autowired
    protected ApprovalService approvals;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private RepositoryService repository;

    protected CallingProcess caller;

    private String deployment;

    @BeforeEach
    void deployCaller() {
        deployment = CallingProcess.deploy(repository);
        caller = new CallingProcess(runtime, tasklist);
    }

    @AfterEach
    void removeCaller() {
        repository.deleteDeployment(deployment, true, true, true);
    }

    protected boolean isApproved() {
        return approvals.isApproved("leave", caller.subject(), 1, "hash-1");
    }

    protected List<Signature> signatures() {
        return approvals.signatures("leave", caller.subject(), 1);
    }

    /** What the caller got back; only once approval has ended. */
    protected Object outcome(ProcessInstance instance) {
        tasklist.task(instance, "UserTask_ReadOutcome");
        return runtime.getVariable(instance.getId(), "approvalOutcome");
    }

    protected String endOf(ProcessInstance instance) {
        String called = history.createHistoricProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .singleResult()
                .getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(called).finished().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(Set.of(APPROVED, RETURNED, REJECTED)::contains)
                .findAny()
                .orElseThrow();
    }

    /** The groups with an open task to sign. */
    protected List<String> asked(ProcessInstance instance) {
        return tasklist.tasks(instance).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(SIGN))
                .map(this::groupOf)
                .sorted()
                .toList();
    }

    protected Task signTask(ProcessInstance instance, String group) {
        return tasklist.tasks(instance).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(SIGN)
                        && groupOf(task).equals(group))
                .findAny()
                .orElseThrow(() -> new AssertionError("Nobody is asked to sign for " + group));
    }

    private String groupOf(Task task) {
        return Objects.toString(tasks.getVariable(task.getId(), SIGNER_GROUP.name()));
    }

    protected void sign(
            ProcessInstance instance, String group, String person, Decision decision, @Nullable String comment) {
        tasklist.submit(signTask(instance, group), person, form -> form.set("decision", decision.name())
                .set(decision == Decision.APPROVE ? "remark" : "comment", comment));
    }

    protected void assertRefused(ThrowingCallable action, String message) {
        assertThatThrownBy(action)
                .extracting(NestedExceptionUtils::getMostSpecificCause, as(InstanceOfAssertFactories.THROWABLE))
                .isInstanceOf(Refused.class)
                .hasMessage(message);
    }

    protected List<String> roundOutcomes() {
        return jdbc.sql("select outcome from approval_round where subject_id = ? order by round_number")
                .param(caller.subject())
                .query(String.class)
                .list();
    }

    protected List<String> audited() {
        return jdbc.sql("select action from audit_entry where subject = ? order by id")
                .param(caller.subject())
                .query(String.class)
                .list();
    }

    /** Runs with the person in the group, and out of it again afterwards. */
    protected void asMember(String person, String group, Runnable test) {
        identity.createMembership(person, group);
        try {
            test.run();
        } finally {
            identity.deleteMembership(person, group);
        }
    }

    /** Runs with the person out of the group, and in it again afterwards. */
    protected void withoutMember(String person, String group, Runnable test) {
        identity.deleteMembership(person, group);
        try {
            test.run();
        } finally {
            identity.createMembership(person, group);
        }
    }
}
