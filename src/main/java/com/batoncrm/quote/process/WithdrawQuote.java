package com.batoncrm.quote.process;

import com.batoncrm.quote.QuoteService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Withdraw quote". */
@Component
class WithdrawQuote implements JavaDelegate {

    private final QuoteService quotes;

    WithdrawQuote(QuoteService quotes) {
        this.quotes = quotes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        quotes.withdraw(QuoteApproval.NUMBER.from(execution));
    }
}
