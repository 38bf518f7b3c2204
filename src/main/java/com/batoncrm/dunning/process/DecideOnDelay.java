package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.ReasonForDelay.DELAY_DECISION;
import static com.batoncrm.dunning.process.ReasonForDelay.DELAY_UNTIL;
import static com.batoncrm.dunning.process.ReasonForDelay.NUMBER;
import static com.batoncrm.dunning.process.ReasonForDelay.REMARK;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.dunning.AgreementService;
import com.batoncrm.dunning.Hold;
import com.batoncrm.dunning.HoldService;
import com.batoncrm.dunning.process.ReasonForDelay.DelayDecision;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Decide on delay". */
@Component
class DecideOnDelay implements TaskListener {

    private final HoldService holds;
    private final AgreementService agreements;
    private final CurrentPerson person;

    DecideOnDelay(HoldService holds, AgreementService agreements, CurrentPerson person) {
        this.holds = holds;
        this.agreements = agreements;
        this.person = person;
    }

    @Override
    public void notify(DelegateTask task) {
        Hold hold = holds.get(NUMBER.from(task));
        String remark = REMARK.find(task).orElse("");
        if (DELAY_DECISION.from(task) == DelayDecision.GRANT) {
            LocalDate until = DunningViews.day(task, DELAY_UNTIL);
            if (until == null) {
                throw new Refused(say("dunning.refused.until"));
            }
            agreements.agree(hold.customerNumber(), holds.about(hold), until, 1, person.requireId(), remark);
        }
        holds.clear(hold.number(), person.requireId(), remark);
    }
}
