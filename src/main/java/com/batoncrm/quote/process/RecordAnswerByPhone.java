package com.batoncrm.quote.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.quote.CustomerAnswers;
import com.batoncrm.quote.QuoteAnswer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of "Await customer's answer" by the author. */
@Component
class RecordAnswerByPhone implements TaskListener {

    private final CustomerAnswers answers;

    RecordAnswerByPhone(CustomerAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        QuoteAnswer answer = new QuoteAnswer(
                QuoteApproval.ANSWER.from(task),
                QuoteApproval.ANSWERED_BY.find(task).orElse(""),
                QuoteApproval.ORDER_NUMBER.find(task).orElse(""),
                QuoteApproval.ANSWER_TEXT.find(task).orElse(""),
                QuoteAnswer.Channel.PHONE);
        answers.answerByPhone(QuoteApproval.NUMBER.from(task), answer);
        PrepareForm.notice(task, say("quote.notice.change"), say("quote.notice.said", answer.by(), answer.text()));
    }
}
