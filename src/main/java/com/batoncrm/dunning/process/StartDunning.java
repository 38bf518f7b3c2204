package com.batoncrm.dunning.process;

import com.batoncrm.dunning.StockTaking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Start dunning". */
@Component
class StartDunning implements JavaDelegate {

    private final StockTaking stock;
    private final DunningFlow flow;

    StartDunning(StockTaking stock, DunningFlow flow) {
        this.stock = stock;
        this.flow = flow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        stock.customersToAsk(flow.asked()).forEach(flow::startOnce);
    }
}
