package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.engine.Refused;
import com.batoncrm.people.Dates;
import com.batoncrm.people.EmployeeService;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talks with a new employee, and how the probation ends. */
@Service
@Transactional(noRollbackFor = Refused.class)
public class ProbationService {

    private static final int LONGEST_EXTENSION = 6;

    private final Onboardings onboardings;
    private final OnboardingService service;
    private final EmployeeService employees;
    private final OnboardingDays days;
    private final JdbcClient jdbc;
    private final Audit audit;

    ProbationService(
            Onboardings onboardings,
            OnboardingService service,
            EmployeeService employees,
            OnboardingDays days,
            JdbcClient jdbc,
            Audit audit) {
        this.onboardings = onboardings;
        this.service = service;
        this.employees = employees;
        this.days = days;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The last day of the probation as it stands now; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> ends(String employee) {
        return service.get(employee).probationEnds(employees.get(employee).startsOn());
    }

    /** @throws Refused where nothing is said about what came out of it */
    public void held(String employee, Talk.Kind kind, String person, Talk.Impression impression, String result) {
        if (result.isBlank()) {
            throw new Refused(say("onboarding.refused.result"));
        }
        jdbc.sql("""
                        insert into onboarding_talk (employee, kind, held_on, held_by, impression, result)
                        values (:employee, :kind, :on, :by, :impression, :result)""")
                .param("employee", employee)
                .param("kind", kind.name())
                .param("on", days.today())
                .param("by", person)
                .param("impression", impression.name())
                .param("result", result)
                .update();
        audit.record(AuditEntry.of("onboarding.talk-held", EmployeeService.SUBJECT, employee)
                .text("talk", kind.name())
                .text("impression", impression.name())
                .text("result", result));
    }

    /** In the order in which they were held. */
    @Transactional(readOnly = true)
    public List<Talk> talks(String employee) {
        return jdbc.sql("select * from onboarding_talk where employee = ? order by id")
                .param(employee)
                .query((row, number) -> new Talk(
                        Talk.Kind.valueOf(row.getString("kind")),
                        row.getDate("held_on").toLocalDate(),
                        row.getString("held_by"),
                        Talk.Impression.valueOf(row.getString("impression")),
                        row.getString("result")))
                .list();
    }

    /** The employee stays. */
    public void confirm(String employee) {
        end(employee, Onboarding.Probation.CONFIRMED);
    }

    /** @throws Refused where the day is not after the present end, or more than six months after it */
    public void extend(String employee, LocalDate until) {
        LocalDate now = ends(employee).orElseThrow();
        if (!until.isAfter(now) || until.isAfter(now.plusMonths(LONGEST_EXTENSION))) {
            throw new Refused(say("onboarding.refused.extend", Dates.text(now), LONGEST_EXTENSION));
        }
        Onboarding onboarding = service.get(employee);
        onboarding.extend(until);
        onboardings.saveAndFlush(onboarding);
        audit.record(AuditEntry.of("onboarding.probation-extended", EmployeeService.SUBJECT, employee)
                .text("until", until.toString()));
    }

    /** @throws Refused where the last day is over or before the first */
    public void end(String employee, LocalDate lastDay) {
        if (lastDay.isBefore(days.today())) {
            throw new Refused(say("onboarding.refused.lastDay"));
        }
        employees.endOn(employee, lastDay);
        end(employee, Onboarding.Probation.ENDED);
    }

    private void end(String employee, Onboarding.Probation outcome) {
        Onboarding onboarding = service.get(employee);
        onboarding.end(outcome);
        onboardings.saveAndFlush(onboarding);
        audit.record(AuditEntry.of(
                "onboarding.probation-" + outcome.name().toLowerCase(java.util.Locale.ROOT),
                EmployeeService.SUBJECT,
                employee));
    }
}
