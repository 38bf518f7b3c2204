package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingAccount.*;

import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.onboarding.OnboardingService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Consent to signing rights". */
@Component
class ConsentToSigningRights implements TaskListener {

    private final OnboardingService onboardings;
    private final CurrentPerson person;

    ConsentToSigningRights(OnboardingService onboardings, CurrentPerson person) {
        this.onboardings = onboardings;
        this.person = person;
    }

    @Override
    public void notify(DelegateTask task) {
        onboardings.decideOnSigning(
                NUMBER.from(task), ACCOUNT_SYSTEM.from(task), person.requireId(), CONSENT.from(task) == Consent.AGREE);
    }
}
