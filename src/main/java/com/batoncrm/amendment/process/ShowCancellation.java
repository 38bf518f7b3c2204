package com.batoncrm.amendment.process;

import static com.batoncrm.amendment.process.ChangeContract.CHANGE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Beginning of the user task "Decide on cancellation": what is paid and open now. */
@Component
class ShowCancellation implements TaskListener {

    private final CancellationViews views;

    ShowCancellation(CancellationViews views) {
        this.views = views;
    }

    @Override
    public void notify(DelegateTask task) {
        views.show(task, CHANGE_NUMBER.from(task));
    }
}
