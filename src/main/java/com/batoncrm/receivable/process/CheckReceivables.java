package com.batoncrm.receivable.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.receivable.process.ContractToReceivable.ANSWER;
import static com.batoncrm.receivable.process.ContractToReceivable.CHECK_DECISION;
import static com.batoncrm.receivable.process.ContractToReceivable.LAST_QUESTION;
import static com.batoncrm.receivable.process.ContractToReceivable.NUMBER;
import static com.batoncrm.receivable.process.ContractToReceivable.QUESTION;
import static com.batoncrm.receivable.process.ContractToReceivable.SCHEDULE;

import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.ReceivableService;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Check receivables". */
@Component
class CheckReceivables implements TaskListener {

    private final ReceivableService receivables;

    CheckReceivables(ReceivableService receivables) {
        this.receivables = receivables;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (CHECK_DECISION.find(task).orElseThrow(() -> new Refused(say("receivable.refused.undecided")))) {
            case CONFIRM ->
                receivables.read(
                        NUMBER.from(task),
                        ReceivableForms.typed(SCHEDULE.find(task).orElse(List.of())));
            case ASK -> {
                LAST_QUESTION.on(
                        task, QUESTION.find(task).orElseThrow(() -> new Refused(say("receivable.refused.question"))));
                ANSWER.on(task, "");
            }
        }
    }
}
