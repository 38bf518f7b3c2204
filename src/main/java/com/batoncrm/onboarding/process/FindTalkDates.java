package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingTalks.*;

import com.batoncrm.onboarding.OnboardingDays;
import com.batoncrm.people.EmployeeService;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Find talk dates". */
@Component
class FindTalkDates implements JavaDelegate {

    private final EmployeeService employees;
    private final OnboardingDays days;
    private final TalkDates talkDates;

    FindTalkDates(EmployeeService employees, OnboardingDays days, TalkDates talkDates) {
        this.employees = employees;
        this.days = days;
        this.talkDates = talkDates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate start = employees.get(NUMBER.from(execution)).startsOn();
        FIRST_DAY_AT.on(execution, days.morning(days.from(start, 0)).toString());
        FIRST_WEEK_AT.on(
                execution,
                days.morning(days.from(start, OnboardingDeadlines.of(execution).firstWeekAfter()))
                        .toString());
        talkDates.ofProbation(execution);
    }
}
