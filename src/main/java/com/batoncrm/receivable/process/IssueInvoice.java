package com.batoncrm.receivable.process;

import static com.batoncrm.receivable.process.ReceivableProcess.INVOICE_DATE;
import static com.batoncrm.receivable.process.ReceivableProcess.NUMBER;

import com.batoncrm.receivable.ReceivableService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Issue invoice". */
@Component
class IssueInvoice implements TaskListener {

    private final ReceivableService receivables;

    IssueInvoice(ReceivableService receivables) {
        this.receivables = receivables;
    }

    @Override
    public void notify(DelegateTask task) {
        receivables.issueInvoice(NUMBER.from(task), ReceivableForms.day(task, INVOICE_DATE));
    }
}
