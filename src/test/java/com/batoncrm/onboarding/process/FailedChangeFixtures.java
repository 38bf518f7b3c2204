package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingChangeFailed.*;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What IT does where another system could not be told. */
@Component
public class FailedChangeFixtures {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Tasklist tasklist;

    FailedChangeFixtures(TaskService tasks, RuntimeService runtime, Tasklist tasklist) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.tasklist = tasklist;
    }

    public List<Task> tasks(ProcessInstance onboarding) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(RESOLVE_FAILED_CHANGE)
                .processInstanceBusinessKey(onboarding.getBusinessKey())
                .list();
    }

    public SubmittedForm form(ProcessInstance onboarding) {
        return tasklist.open(tasks(onboarding).get(0));
    }

    public void isToldAgain(ProcessInstance onboarding) {
        decide(onboarding, "TELL_AGAIN", SYSTEM_TOLD_AGAIN);
    }

    public void isDoneByHand(ProcessInstance onboarding) {
        decide(onboarding, "BY_HAND", CHANGED_BY_HAND);
    }

    /** Human resources was told that it waits. */
    public void isToldToOthers(ProcessInstance onboarding) {
        assertThat(failed(onboarding)).hasPassed(RESOLVING_LATE, OTHERS_TOLD).isWaitingAt(RESOLVE_FAILED_CHANGE);
    }

    private ProcessInstance failed(ProcessInstance onboarding) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(onboarding.getBusinessKey())
                .singleResult();
    }

    private void decide(ProcessInstance onboarding, String decision, String end) {
        ProcessInstance failed = failed(onboarding);
        tasklist.submit(failed, RESOLVE_FAILED_CHANGE, "it", form -> form.set("changeDecision", decision));
        assertThat(failed).isEnded().hasPassed(end);
    }
}
