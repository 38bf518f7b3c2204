package com.batoncrm.amendment.process;

import static com.batoncrm.amendment.process.ChangeContract.CHANGE_NUMBER;
import static com.batoncrm.amendment.process.ChangeContract.COLUMNS;
import static com.batoncrm.amendment.process.ChangeContract.CONTENT_HASH;
import static com.batoncrm.amendment.process.ChangeContract.HEADING;
import static com.batoncrm.amendment.process.ChangeContract.NOTES;
import static com.batoncrm.amendment.process.ChangeContract.NUMBER;
import static com.batoncrm.amendment.process.ChangeContract.SUBJECT_TYPE;
import static com.batoncrm.amendment.process.ChangeContract.SUBJECT_VERSION;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.amendment.ContractChangeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Prepare cancellation". */
@Component
class PrepareCancellation implements JavaDelegate {

    private final ContractChangeService changes;
    private final CancellationViews views;

    PrepareCancellation(ContractChangeService changes, CancellationViews views) {
        this.changes = changes;
        this.views = views;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = CHANGE_NUMBER.from(execution);
        SUBJECT_TYPE.on(execution, ContractChangeService.CANCELLATION);
        SUBJECT_VERSION.on(execution, 1);
        CONTENT_HASH.on(execution, changes.hash(number));
        HEADING.on(execution, say("amendment.label.heading", NUMBER.from(execution)));
        NOTES.on(execution, "");
        COLUMNS.on(execution, CancellationViews.columns());
        views.show(execution, number);
    }
}
