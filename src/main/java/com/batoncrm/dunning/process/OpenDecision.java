package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.OverdueDecision.AMOUNT;
import static com.batoncrm.dunning.process.OverdueDecision.CUSTOMER_NUMBER;
import static com.batoncrm.dunning.process.OverdueDecision.HISTORY;
import static com.batoncrm.dunning.process.OverdueDecision.ITEMS;
import static com.batoncrm.dunning.process.OverdueDecision.NOTICE;
import static com.batoncrm.dunning.process.OverdueDecision.NUMBER;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.dunning.DunningService;
import com.batoncrm.dunning.Reminder;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Open decision". */
@Component
class OpenDecision implements JavaDelegate {

    private final DunningService dunning;

    OpenDecision(DunningService dunning) {
        this.dunning = dunning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String customer = CUSTOMER_NUMBER.from(execution);
        Reminder decision = dunning.openDecision(customer)
                .orElseThrow(() -> new IllegalStateException("Nothing of " + customer + " is to be decided on"));
        NUMBER.on(execution, decision.number());
        AMOUNT.on(execution, DunningViews.sum(decision.totals()));
        ITEMS.on(execution, DunningViews.rows(decision));
        HISTORY.on(
                execution,
                dunning.history(customer).stream().map(OpenDecision::step).toList());
        NOTICE.on(execution, "");
    }

    private static Map<String, Object> step(Reminder reminder) {
        return Map.of(
                "day", DunningViews.written(reminder.takenOn()),
                "what", say("dunning.step." + reminder.tone()),
                "number", reminder.number(),
                "invoices",
                        String.join(
                                ", ",
                                List.copyOf(reminder.items().stream()
                                        .map(item -> item.invoice())
                                        .toList())));
    }
}
