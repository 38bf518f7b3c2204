package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.OverdueDecision.NOTE;
import static com.batoncrm.dunning.process.OverdueDecision.NUMBER;

import com.batoncrm.dunning.OverdueDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Write off". */
@Component
class WriteOff implements JavaDelegate {

    private final OverdueDecisions decisions;

    WriteOff(OverdueDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.writeOff(NUMBER.from(execution), NOTE.find(execution).orElse(""));
    }
}
