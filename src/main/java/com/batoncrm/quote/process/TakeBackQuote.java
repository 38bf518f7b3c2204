package com.batoncrm.quote.process;

import com.batoncrm.quote.QuoteService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Take back quote". */
@Component
class TakeBackQuote implements JavaDelegate {

    private final QuoteService quotes;

    TakeBackQuote(QuoteService quotes) {
        this.quotes = quotes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        quotes.withdraw(QuoteApproval.NUMBER.from(execution));
    }
}
