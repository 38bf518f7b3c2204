package com.batoncrm.quote.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.quote.CustomerAnswers;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Send quote". */
@Component
class SendQuote implements JavaDelegate {

    private final CustomerAnswers answers;

    SendQuote(CustomerAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant expiresAt = answers.send(QuoteApproval.NUMBER.from(execution));
        QuoteApproval.EXPIRES_AT.on(execution, expiresAt.toString());
        QuoteApproval.SENT_TO.on(
                execution,
                say(
                        "quote.notice.mailed",
                        QuoteApproval.CONTACT_NAME.find(execution).orElse(""),
                        QuoteApproval.CONTACT_EMAIL.find(execution).orElse("")));
        QuoteApproval.ANSWERED_BY.on(execution, "");
        QuoteApproval.ORDER_NUMBER.on(execution, "");
        QuoteApproval.ANSWER_TEXT.on(execution, "");
        QuoteApproval.ANSWER.on(execution, null);
    }
}
