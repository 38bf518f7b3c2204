package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingTask.*;

import com.batoncrm.onboarding.OnboardingDays;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.onboarding.PlannedTask;
import com.batoncrm.people.Dates;
import com.batoncrm.people.EmployeeService;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Find dates". */
@Component
class FindDates implements JavaDelegate {

    private static final int LONGEST_NAME = 200;

    private final OnboardingService onboardings;
    private final EmployeeService employees;
    private final OnboardingDays days;
    private final Owners owners;
    private final Progress progress;

    FindDates(
            OnboardingService onboardings,
            EmployeeService employees,
            OnboardingDays days,
            Owners owners,
            Progress progress) {
        this.onboardings = onboardings;
        this.employees = employees;
        this.days = days;
        this.owners = owners;
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlannedTask task = onboardings.task(UUID.fromString(TASK_ID.from(execution)));
        LocalDate start = employees.get(task.employee()).startsOn();
        LocalDate due = days.due(task, start);
        ITEM.on(
                execution,
                task.item().substring(0, Math.min(LONGEST_NAME, task.item().length())));
        PLAN_KIND.on(execution, task.kind());
        ABOUT.on(execution, progress.about(task.employee()));
        DUE_ON.on(execution, Dates.text(due));
        SHOW_AT.on(execution, days.shown(task, start).toString());
        DUE_AT.on(execution, days.evening(due).toString());
        REMIND_AT.on(execution, days.late(due, task.remind()).toString());
        ESCALATE_AT.on(execution, days.late(due, task.escalate()).toString());
        Owners.Doer doer = owners.of(task.owner(), task.employee());
        OWNER_PERSON.on(execution, doer.person());
        OWNER_GROUP.on(execution, doer.group());
    }
}
