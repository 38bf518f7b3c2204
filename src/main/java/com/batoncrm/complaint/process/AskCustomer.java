package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintQuestion.LOOK_AGAIN_AT;
import static com.batoncrm.complaint.process.ComplaintQuestion.NUMBER;
import static com.batoncrm.complaint.process.ComplaintQuestion.QUESTION;

import com.batoncrm.complaint.ComplaintAnswers;
import com.batoncrm.engine.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Ask customer". */
@Component
class AskCustomer implements JavaDelegate {

    private final ComplaintAnswers answers;
    private final CurrentPerson person;

    AskCustomer(ComplaintAnswers answers, CurrentPerson person) {
        this.answers = answers;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.ask(NUMBER.from(execution), QUESTION.find(execution).orElse(""), person.requireId());
        LOOK_AGAIN_AT.on(execution, answers.nextLook().toString());
    }
}
