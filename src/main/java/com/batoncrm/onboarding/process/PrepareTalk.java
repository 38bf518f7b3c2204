package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.onboarding.process.OnboardingTalks.*;

import com.batoncrm.onboarding.OnboardingDays;
import com.batoncrm.onboarding.Owner;
import com.batoncrm.onboarding.ProbationService;
import com.batoncrm.onboarding.Talk;
import com.batoncrm.people.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Before each talk: whose it is now, until when, and what came out of the earlier ones. */
@Component
class PrepareTalk implements ExecutionListener {

    private final ProbationService probation;
    private final OnboardingDays days;
    private final Owners owners;
    private final Progress progress;

    PrepareTalk(ProbationService probation, OnboardingDays days, Owners owners, Progress progress) {
        this.probation = probation;
        this.days = days;
        this.owners = owners;
        this.progress = progress;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        Talk.Kind talk = TALK.from(execution);
        Owners.Doer manager = owners.of(Owner.MANAGER, number);
        OWNER_PERSON.on(execution, manager.person());
        OWNER_GROUP.on(execution, manager.group());
        ABOUT.on(execution, progress.about(number));
        LocalDate end = probation.ends(number).orElseGet(days::today);
        TALK_HINT.on(execution, say("onboarding.talk." + talk, Dates.text(end)));
        LocalDate by = talk == Talk.Kind.PROBATION
                ? end
                : days.from(days.today(), OnboardingDeadlines.of(execution).talkWithin());
        TALK_BY.on(execution, days.evening(by).toString());
        TALK_ROWS.on(execution, rows(number));
        PROBATION_RESULT.on(execution, null);
    }

    private List<Map<String, Object>> rows(String number) {
        return probation.talks(number).stream()
                .map(talk -> Map.<String, Object>of(
                        "on", Dates.brief(talk.heldOn()),
                        "talk", say("onboarding.talkName." + talk.kind()),
                        "impression", say("onboarding.impression." + talk.impression()),
                        "result", talk.result()))
                .toList();
    }
}
