package com.batoncrm.quote.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.quote.QuoteService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record decision". */
@Component
class RecordDecision implements JavaDelegate {

    private final QuoteService quotes;

    RecordDecision(QuoteService quotes) {
        this.quotes = quotes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = QuoteApproval.NUMBER.from(execution);
        switch (QuoteApproval.APPROVAL_OUTCOME.from(execution)) {
            case APPROVED -> quotes.approve(number);
            case REJECTED -> quotes.reject(number);
            case RETURNED -> {
                quotes.takeBackForRework(number);
                PrepareForm.notice(
                        execution,
                        say("quote.notice.returned"),
                        QuoteApproval.APPROVAL_COMMENT.find(execution).orElse(""));
            }
        }
    }
}
