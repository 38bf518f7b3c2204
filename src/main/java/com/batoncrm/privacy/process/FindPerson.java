package com.batoncrm.privacy.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.privacy.process.PersonalDataRequest.*;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.DataSubject;
import com.batoncrm.privacy.PrivacyService;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Find person". */
@Component
class FindPerson implements JavaDelegate {

    /** The law gives a month. */
    private static final int WORKING_DAYS_TO_ANSWER = 20;

    private final PrivacyService privacy;
    private final CurrentPerson person;
    private final WorkingDays days;
    private final Clock clock;
    private final Audit audit;

    FindPerson(PrivacyService privacy, CurrentPerson person, WorkingDays days, Clock clock, Audit audit) {
        this.privacy = privacy;
        this.person = person;
        this.days = days;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DataSubject subject = privacy.find(PERSON_KIND.from(execution), PERSON_TEXT.from(execution));
        String number = subject.records().stream().sorted().collect(Collectors.joining(", "));
        execution.setProcessBusinessKey(number.substring(0, Math.min(200, number.length())));
        NUMBER.on(execution, number);
        CUSTOMER.on(execution, subject.names().stream().sorted().findFirst().orElse(number));
        ABOUT.on(
                execution,
                say(subject.kind() == DataSubject.Kind.EMPLOYEE ? "privacy.employee" : "privacy.contact", number));
        STARTER.on(execution, person.requireId());
        FILE_PATH.on(execution, "/personal-data/" + execution.getProcessInstanceId());
        HELD_ROWS.on(execution, held(subject));
        KEPT_ROWS.on(execution, kept(subject));
        MUST_KEEP.on(execution, !KEPT_ROWS.from(execution).isEmpty());
        ANSWER_BY.on(
                execution, days.plus(clock.instant(), WORKING_DAYS_TO_ANSWER).toString());
        audit.record(AuditEntry.of("person.asked", PrivacyService.SUBJECT, number)
                .text("wish", WISH.from(execution).name())
                .text("proof", PROOF.from(execution)));
    }

    private List<Map<String, Object>> held(DataSubject subject) {
        return privacy.held(subject).entrySet().stream()
                .map(feature -> Map.<String, Object>of(
                        "what", capital(feature.getKey()),
                        "rows",
                                Integer.toString(feature.getValue().values().stream()
                                        .mapToInt(List::size)
                                        .sum())))
                .toList();
    }

    private List<Map<String, Object>> kept(DataSubject subject) {
        return privacy.retained(subject).stream()
                .map(kept -> Map.<String, Object>of(
                        "what", kept.what(), "why", kept.why(), "until", PrivacyService.until(kept)))
                .toList();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
