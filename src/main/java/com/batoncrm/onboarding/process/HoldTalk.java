package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingTalks.*;

import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.onboarding.ProbationService;
import com.batoncrm.onboarding.Talk;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of a talk; the one about the probation decides how it goes on. */
@Component
class HoldTalk implements TaskListener {

    private final ProbationService probation;
    private final TalkDates dates;
    private final CurrentPerson person;

    HoldTalk(ProbationService probation, TalkDates dates, CurrentPerson person) {
        this.probation = probation;
        this.dates = dates;
        this.person = person;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = NUMBER.from(task);
        Talk.Kind talk = TALK.from(task);
        if (talk == Talk.Kind.PROBATION) {
            decide(task, number);
        }
        probation.held(
                number,
                talk,
                person.requireId(),
                IMPRESSION.from(task),
                RESULT.find(task).orElse(""));
    }

    private void decide(DelegateTask task, String number) {
        switch (PROBATION_RESULT.from(task)) {
            case CONFIRMED -> probation.confirm(number);
            case ENDED -> probation.end(number, LocalDate.parse(LAST_DAY.from(task)));
            case EXTENDED -> {
                probation.extend(number, LocalDate.parse(EXTEND_UNTIL.from(task)));
                dates.ofProbation(task);
            }
        }
    }
}
