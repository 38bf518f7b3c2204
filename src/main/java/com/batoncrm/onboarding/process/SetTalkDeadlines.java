package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingTalks.PROBATION_LATE_AT;
import static com.batoncrm.onboarding.process.OnboardingTalks.TALK_LATE_AT;

import com.batoncrm.onboarding.OnboardingDays;
import com.batoncrm.onboarding.process.OnboardingDeadlines.Deadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** When it is time for a talk: from when on it is late; timers look before the task begins. */
@Component
class SetTalkDeadlines implements ExecutionListener {

    private final OnboardingDays days;

    SetTalkDeadlines(OnboardingDays days) {
        this.days = days;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Deadlines deadlines = OnboardingDeadlines.of(execution);
        TALK_LATE_AT.on(execution, days.fromNow(deadlines.talkLateAfter()).toString());
        PROBATION_LATE_AT.on(
                execution, days.fromNow(deadlines.probationLateAfter()).toString());
    }
}
