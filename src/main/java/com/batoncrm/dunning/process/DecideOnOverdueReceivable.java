package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.OverdueDecision.AUTHOR;
import static com.batoncrm.dunning.process.OverdueDecision.FIRST_PAYMENT;
import static com.batoncrm.dunning.process.OverdueDecision.INSTALMENTS;
import static com.batoncrm.dunning.process.OverdueDecision.NOTE;
import static com.batoncrm.dunning.process.OverdueDecision.NUMBER;
import static com.batoncrm.dunning.process.OverdueDecision.WAY;
import static com.batoncrm.dunning.process.OverdueDecision.WRITE_OFF_IN_BASE;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.dunning.DunningService;
import com.batoncrm.dunning.OverdueDecisions;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Decide on overdue receivable". */
@Component
class DecideOnOverdueReceivable implements TaskListener {

    private final OverdueDecisions decisions;
    private final DunningService dunning;
    private final CurrentPerson person;

    DecideOnOverdueReceivable(OverdueDecisions decisions, DunningService dunning, CurrentPerson person) {
        this.decisions = decisions;
        this.dunning = dunning;
        this.person = person;
    }

    @Override
    public void notify(DelegateTask task) {
        String decision = NUMBER.from(task);
        String note = NOTE.find(task).orElse("");
        switch (WAY.from(task)) {
            case AGREE -> {
                LocalDate first = DunningViews.day(task, FIRST_PAYMENT);
                if (first == null) {
                    throw new Refused(say("dunning.refused.until"));
                }
                decisions.agree(decision, first, INSTALMENTS.find(task).orElse(1), person.requireId(), note);
            }
            case STOP_DELIVERY -> decisions.stopDelivery(decision, note);
            case WRITE_OFF -> {
                AUTHOR.on(task, person.requireId());
                WRITE_OFF_IN_BASE.on(
                        task, decisions.inBase(dunning.reminder(decision)).amount());
            }
        }
    }
}
