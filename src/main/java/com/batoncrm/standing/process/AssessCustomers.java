package com.batoncrm.standing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Assess customers". */
@Component
class AssessCustomers implements JavaDelegate {

    private final Standings standings;

    AssessCustomers(Standings standings) {
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        standings.assessAll();
    }
}
