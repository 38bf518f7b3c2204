package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.Dunning.CALL_NOTE;
import static com.batoncrm.dunning.process.Dunning.CALL_RESULT;
import static com.batoncrm.dunning.process.Dunning.DISPUTED_AMOUNT;
import static com.batoncrm.dunning.process.Dunning.NUMBER;
import static com.batoncrm.dunning.process.Dunning.PAY_UNTIL;

import com.batoncrm.dunning.Calls;
import com.batoncrm.engine.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Call customer". */
@Component
class RecordCall implements TaskListener {

    private final Calls calls;
    private final CurrentPerson person;

    RecordCall(Calls calls, CurrentPerson person) {
        this.calls = calls;
        this.person = person;
    }

    @Override
    public void notify(DelegateTask task) {
        calls.record(
                NUMBER.from(task),
                CALL_RESULT.from(task),
                DunningViews.day(task, PAY_UNTIL),
                DISPUTED_AMOUNT.find(task).orElse(null),
                person.requireId(),
                CALL_NOTE.find(task).orElse(""));
    }
}
