package com.batoncrm.receivable.process;

import static com.batoncrm.receivable.process.ContractToReceivable.FACTS;
import static com.batoncrm.receivable.process.ContractToReceivable.LAST_QUESTION;
import static com.batoncrm.receivable.process.ContractToReceivable.NUMBER;
import static com.batoncrm.receivable.process.ContractToReceivable.QUESTION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Beginning of the user task "Check receivables": the customer's standing as it is now. */
@Component
class ShowReceivables implements TaskListener {

    private final ReceivableForms forms;

    ShowReceivables(ReceivableForms forms) {
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        FACTS.on(task, forms.factsOfContract(NUMBER.from(task)));
        LAST_QUESTION.on(task, QUESTION.find(task).orElse(""));
    }
}
