package com.batoncrm.privacy.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.privacy.process.PersonalDataRequest.*;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.DataSubject;
import com.batoncrm.privacy.PrivacyService;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Service task "Find person". */
@Component
class FindPerson implements JavaDelegate {

    private final PrivacyService privacy;
    private final CurrentPerson person;
    private final AnswerDays days;
    private final Audit audit;

    FindPerson(PrivacyService privacy, CurrentPerson person, AnswerDays days, Audit audit) {
        this.privacy = privacy;
        this.person = person;
        this.days = days;
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
                say(
                        subject.kind() == DataSubject.Kind.EMPLOYEE ? "privacy.employee" : "privacy.contact",
                        number,
                        String.join(", ", new TreeSet<>(subject.emails()))));
        STARTER.on(execution, person.requireId());
        FILE_PATH.on(execution, "/personal-data/" + execution.getProcessInstanceId());
        HELD_ROWS.on(execution, held(subject));
        days.start(execution);
        audit.record(AuditEntry.of("person.asked", PrivacyService.SUBJECT, number)
                .text("wish", WISH.from(execution).name())
                .text("proof", PROOF.from(execution)));
    }

    private List<Map<String, Object>> held(DataSubject subject) {
        return privacy.held(subject).entrySet().stream()
                .map(feature -> Map.<String, Object>of(
                        "what", StringUtils.capitalize(feature.getKey()),
                        "rows",
                                Integer.toString(feature.getValue().values().stream()
                                        .mapToInt(List::size)
                                        .sum())))
                .toList();
    }
}
