package com.batoncrm.relationship.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.relationship.process.SettleViewProcess.CONTRADICTION_TEXT;
import static com.batoncrm.relationship.process.SettleViewProcess.NUMBER;
import static com.batoncrm.relationship.process.SettleViewProcess.OUTLOOK;
import static com.batoncrm.relationship.process.SettleViewProcess.OUTLOOK_REASON;
import static com.batoncrm.relationship.process.SettleViewProcess.SETTLER;
import static com.batoncrm.relationship.process.SettleViewProcess.VIEWS;
import static com.batoncrm.relationship.process.SettleViewProcess.VIEWS_CONTRADICT;

import com.batoncrm.relationship.Department;
import com.batoncrm.relationship.RelationshipService;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Settle view". */
@Component
class SettleView implements TaskListener {

    private final RelationshipService relationships;
    private final Comparison comparison;

    SettleView(RelationshipService relationships, Comparison comparison) {
        this.relationships = relationships;
        this.comparison = comparison;
    }

    @Override
    public void notify(DelegateTask task) {
        String customer = NUMBER.from(task);
        relationships.keep(
                customer,
                Department.valueOf(SETTLER.from(task).department().toUpperCase(Locale.ROOT)),
                OUTLOOK.find(task).orElse(null),
                OUTLOOK_REASON.find(task).orElse(""),
                say("relationship.settled"));
        Comparison.Result result = comparison.of(customer);
        DelegateExecution instance = task.getExecution().getProcessInstance();
        VIEWS_CONTRADICT.on(instance, result.contradiction());
        CONTRADICTION_TEXT.on(instance, result.why());
        VIEWS.on(instance, relationships.sideBySide(customer));
    }
}
