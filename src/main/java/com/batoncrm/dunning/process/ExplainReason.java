package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.ReasonForDelay.AMOUNT;
import static com.batoncrm.dunning.process.ReasonForDelay.EXPLANATION;
import static com.batoncrm.dunning.process.ReasonForDelay.GONE_ALREADY;
import static com.batoncrm.dunning.process.ReasonForDelay.ITEMS;
import static com.batoncrm.dunning.process.ReasonForDelay.NUMBER;
import static com.batoncrm.dunning.process.ReasonForDelay.REASON_TEXT;
import static com.batoncrm.dunning.process.ReasonForDelay.WISHED_UNTIL;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.dunning.Hold;
import com.batoncrm.dunning.HoldService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Explain reason". */
@Component
class ExplainReason implements JavaDelegate {

    private final HoldService holds;

    ExplainReason(HoldService holds) {
        this.holds = holds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Hold hold = holds.get(NUMBER.from(execution));
        GONE_ALREADY.on(execution, !hold.isOpen());
        REASON_TEXT.on(execution, say("dunning.reason." + hold.reason()));
        EXPLANATION.on(execution, hold.note());
        AMOUNT.on(execution, hold.amount().toString());
        WISHED_UNTIL.on(execution, DunningViews.written(hold.until()));
        ITEMS.on(execution, DunningViews.openRows(holds.about(hold)));
    }
}
