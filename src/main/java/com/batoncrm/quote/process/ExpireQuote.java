package com.batoncrm.quote.process;

import com.batoncrm.quote.CustomerAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Expire quote". */
@Component
class ExpireQuote implements JavaDelegate {

    private final CustomerAnswers answers;

    ExpireQuote(CustomerAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.expire(QuoteApproval.NUMBER.from(execution));
    }
}
