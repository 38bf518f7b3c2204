package com.batoncrm.privacy.process;

import static com.batoncrm.privacy.process.PersonalDataRequest.*;

import com.batoncrm.privacy.PrivacyService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Erase data". */
@Component
class EraseData implements JavaDelegate {

    private final PrivacyService privacy;

    EraseData(PrivacyService privacy) {
        this.privacy = privacy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        privacy.forget(privacy.find(PERSON_KIND.from(execution), PERSON_TEXT.from(execution)));
    }
}
