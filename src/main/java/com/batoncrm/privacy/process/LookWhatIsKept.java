package com.batoncrm.privacy.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.privacy.process.PersonalDataRequest.*;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.Retained;
import com.batoncrm.privacy.PrivacyService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Look what is kept". */
@Component
class LookWhatIsKept implements JavaDelegate {

    private final PrivacyService privacy;
    private final AnswerDays days;

    LookWhatIsKept(PrivacyService privacy, AnswerDays days) {
        this.privacy = privacy;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Retained> kept = privacy.retained(privacy.find(PERSON_KIND.from(execution), PERSON_TEXT.from(execution)));
        MUST_KEEP.on(execution, !kept.isEmpty());
        KEPT_ROWS.on(execution, kept.stream().map(LookWhatIsKept::row).toList());
        days.start(execution);
        LocalDate lookAgain = days.lookAgain(execution, kept);
        LATER.on(
                execution,
                PERSON_KIND.from(execution) == DataSubject.Kind.EMPLOYEE
                        ? say("privacy.later.employee")
                        : say("privacy.later.contact", PrivacyService.written(lookAgain)));
    }

    private static Map<String, Object> row(Retained kept) {
        return Map.of("what", kept.what(), "why", kept.why(), "until", PrivacyService.until(kept));
    }
}
