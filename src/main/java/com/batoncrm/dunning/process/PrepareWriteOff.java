package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.OverdueDecision.COLUMNS;
import static com.batoncrm.dunning.process.OverdueDecision.CONTENT_HASH;
import static com.batoncrm.dunning.process.OverdueDecision.CUSTOMER;
import static com.batoncrm.dunning.process.OverdueDecision.FACTS;
import static com.batoncrm.dunning.process.OverdueDecision.HEADING;
import static com.batoncrm.dunning.process.OverdueDecision.NUMBER;
import static com.batoncrm.dunning.process.OverdueDecision.SUBJECT_TYPE;
import static com.batoncrm.dunning.process.OverdueDecision.SUBJECT_VERSION;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.dunning.DunningService;
import com.batoncrm.dunning.OverdueDecisions;
import com.batoncrm.dunning.Reminder;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Prepare write-off". */
@Component
class PrepareWriteOff implements JavaDelegate {

    private final DunningService dunning;

    PrepareWriteOff(DunningService dunning) {
        this.dunning = dunning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reminder proposal = dunning.reminder(NUMBER.from(execution));
        String amount = DunningViews.sum(proposal.totals());
        SUBJECT_TYPE.on(execution, OverdueDecisions.WRITE_OFF);
        SUBJECT_VERSION.on(execution, 1);
        CONTENT_HASH.on(execution, OverdueDecisions.hash(proposal));
        HEADING.on(execution, say("dunning.label.writeOff", proposal.number()));
        FACTS.on(
                execution,
                List.of(
                        Map.of("label", say("dunning.label.customer"), "value", CUSTOMER.from(execution)),
                        Map.of("label", say("dunning.label.amount"), "value", amount)));
        COLUMNS.on(execution, DunningViews.columns());
    }
}
