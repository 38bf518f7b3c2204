package com.batoncrm.privacy.process;

import static com.batoncrm.privacy.process.PersonalDataRequest.*;

import com.batoncrm.company.Company;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Retained;
import com.batoncrm.privacy.process.PersonalDataRequest.Deadlines;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Turns the deadlines of a request into the moments that tasks and timers wait for. */
@Component
class AnswerDays {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Company company;
    private final WorkingDays days;

    AnswerDays(Company company, WorkingDays days) {
        this.company = company;
        this.days = days;
    }

    /** From now on. */
    void start(VariableScope scope) {
        ANSWER_BY.on(scope, days.fromNow(deadlines(scope).answerWithin()).toString());
        REMIND_AT.on(scope, days.fromNow(deadlines(scope).remindAfter()).toString());
    }

    /** The day after the last that something has to be kept; later, where something has no such day. */
    LocalDate lookAgain(VariableScope scope, List<Retained> kept) {
        boolean open = kept.stream().anyMatch(one -> one.lastDay().isEmpty());
        LocalDate day = open
                ? days.today().plusMonths(Math.max(1, deadlines(scope).lookAgainAfter()))
                : kept.stream()
                        .flatMap(one -> one.lastDay().stream())
                        .max(LocalDate::compareTo)
                        .orElse(days.today())
                        .plusDays(1);
        LOOK_AGAIN_AT.on(
                scope, day.atTime(MORNING).atZone(company.zone()).toInstant().toString());
        return day;
    }

    private static Deadlines deadlines(VariableScope scope) {
        return DEADLINES.find(scope).orElse(Deadlines.NONE_GIVEN);
    }
}
