package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingTask.*;

import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.onboarding.OwnData;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task in which the employee fills in his own data; they end with the task. */
@Component
class FillInOwnData implements TaskListener {

    private final OnboardingService onboardings;
    private final CurrentPerson person;

    FillInOwnData(OnboardingService onboardings, CurrentPerson person) {
        this.onboardings = onboardings;
        this.person = person;
    }

    @Override
    public void notify(DelegateTask task) {
        onboardings.fillIn(
                UUID.fromString(TASK_ID.from(task)),
                person.requireId(),
                new OwnData(
                        text(task, STREET),
                        text(task, POSTAL_CODE),
                        text(task, CITY),
                        text(task, IBAN),
                        text(task, TAX_NUMBER),
                        text(task, EMERGENCY_NAME),
                        text(task, EMERGENCY_PHONE)));
    }

    private static String text(DelegateTask task, ProcessVariable<String> field) {
        return field.find(task).orElse("");
    }
}
