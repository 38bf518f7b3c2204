package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingChangeFailed.RESOLVE_BY;
import static com.batoncrm.onboarding.process.OnboardingChangeFailed.RESOLVING_LATE_AT;

import com.batoncrm.onboarding.OnboardingDays;
import com.batoncrm.onboarding.process.OnboardingDeadlines.Deadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** With the deadlines known: until when IT sees to it, and when others hear that it waits. */
@Component
class PrepareFailedChange implements ExecutionListener {

    private final OnboardingDays days;

    PrepareFailedChange(OnboardingDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Deadlines deadlines = OnboardingDeadlines.of(execution);
        RESOLVE_BY.on(execution, days.fromNow(deadlines.resolveWithin()).toString());
        RESOLVING_LATE_AT.on(
                execution, days.fromNow(deadlines.resolvingLateAfter()).toString());
    }
}
