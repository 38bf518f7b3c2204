package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingTalks.*;

import com.batoncrm.onboarding.OnboardingDays;
import com.batoncrm.onboarding.ProbationService;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** When the talk about the probation is due, as its end stands now. */
@Component
class TalkDates {

    private final ProbationService probation;
    private final OnboardingDays days;

    TalkDates(ProbationService probation, OnboardingDays days) {
        this.probation = probation;
        this.days = days;
    }

    void ofProbation(VariableScope scope) {
        Optional<LocalDate> end = probation.ends(NUMBER.from(scope));
        ON_PROBATION.on(scope, end.isPresent());
        end.ifPresent(day -> PROBATION_TALK_AT.on(
                scope,
                days.morning(days.from(day, -OnboardingDeadlines.of(scope).probationBefore()))
                        .toString()));
    }
}
