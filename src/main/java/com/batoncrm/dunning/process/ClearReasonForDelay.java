package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.ReasonForDelay.NUMBER;
import static com.batoncrm.dunning.process.ReasonForDelay.REMARK;

import com.batoncrm.dunning.HoldService;
import com.batoncrm.engine.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Clear reason for delay". */
@Component
class ClearReasonForDelay implements TaskListener {

    private final HoldService holds;
    private final CurrentPerson person;

    ClearReasonForDelay(HoldService holds, CurrentPerson person) {
        this.holds = holds;
        this.person = person;
    }

    @Override
    public void notify(DelegateTask task) {
        holds.clear(NUMBER.from(task), person.requireId(), REMARK.find(task).orElse(""));
    }
}
