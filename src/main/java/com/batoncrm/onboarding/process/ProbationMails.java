package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.onboarding.process.OnboardingTalks.*;

import com.batoncrm.engine.Accounts;
import com.batoncrm.mail.Mails;
import com.batoncrm.onboarding.ProbationService;
import com.batoncrm.onboarding.Talk;
import com.batoncrm.people.Dates;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells human resources how probations end. */
@Component
class ProbationMails {

    private final Mails mails;
    private final ProbationService probation;
    private final EmployeeService employees;
    private final Accounts accounts;

    ProbationMails(Mails mails, ProbationService probation, EmployeeService employees, Accounts accounts) {
        this.mails = mails;
        this.probation = probation;
        this.employees = employees;
        this.accounts = accounts;
    }

    void tellResult(DelegateExecution execution) {
        Employee employee = employees.get(NUMBER.from(execution));
        var talks = probation.talks(employee.number());
        Talk talk = talks.get(talks.size() - 1);
        String result = result(PROBATION_RESULT.from(execution), employee);
        mails.tellGroup("hr", mail -> mail.about(EmployeeService.SUBJECT, employee.number())
                .key("onboarding-probation:" + employee.number() + ":" + talks.size())
                .subject(say("onboarding.mail.probation", employee.name(), result))
                .template(
                        "onboarding-probation",
                        Map.of(
                                "employee", employee.name(),
                                "about", ABOUT.from(execution),
                                "result", result,
                                "by", accounts.nameOf(talk.heldBy()),
                                "text", talk.result())));
    }

    private String result(ProbationResult result, Employee employee) {
        Optional<LocalDate> day =
                result == ProbationResult.ENDED ? employee.endsOn() : probation.ends(employee.number());
        return say("onboarding.probation." + result, day.map(Dates::brief).orElse(""));
    }
}
