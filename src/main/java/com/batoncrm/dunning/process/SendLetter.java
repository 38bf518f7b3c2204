package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.Dunning.AMOUNT;
import static com.batoncrm.dunning.process.Dunning.LETTER;
import static com.batoncrm.dunning.process.Dunning.ON_PAPER;

import com.batoncrm.dunning.DunningService;
import com.batoncrm.dunning.Reminder;
import com.batoncrm.dunning.Step;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Send letter". */
@Component
class SendLetter implements JavaDelegate {

    private final DunningService dunning;

    SendLetter(DunningService dunning) {
        this.dunning = dunning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Reminder> letter = dunning.write(execution.getProcessBusinessKey());
        ON_PAPER.on(
                execution,
                letter.filter(sent -> sent.channel() == Step.Channel.LETTER).isPresent());
        letter.ifPresent(sent -> {
            LETTER.on(execution, sent.number());
            AMOUNT.on(execution, DunningViews.sum(sent.totals()));
        });
    }
}
