package com.batoncrm.standing.process;

import com.batoncrm.standing.StandingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Assess customers". */
@Component
class AssessCustomers implements JavaDelegate {

    private final StandingService service;
    private final Standings standings;

    AssessCustomers(StandingService service, Standings standings) {
        this.service = service;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        service.debtors().forEach(standings::assess);
    }
}
