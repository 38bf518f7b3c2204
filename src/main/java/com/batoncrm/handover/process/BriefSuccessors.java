package com.batoncrm.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Brief successors". */
@Component
class BriefSuccessors implements JavaDelegate {

    private final HandoverFlow flow;

    BriefSuccessors(HandoverFlow flow) {
        this.flow = flow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        flow.brief(execution);
    }
}
