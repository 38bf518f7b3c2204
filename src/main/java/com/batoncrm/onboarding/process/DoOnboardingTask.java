package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingTask.*;

import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.onboarding.OnboardingService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of a user task of the plan. */
@Component
class DoOnboardingTask implements TaskListener {

    private final OnboardingService onboardings;
    private final CurrentPerson person;

    DoOnboardingTask(OnboardingService onboardings, CurrentPerson person) {
        this.onboardings = onboardings;
        this.person = person;
    }

    @Override
    public void notify(DelegateTask task) {
        onboardings.done(
                UUID.fromString(TASK_ID.from(task)),
                person.requireId(),
                REMARK.find(task).orElse(""));
    }
}
