package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintQuestion.ANSWERED_BY;
import static com.batoncrm.complaint.process.ComplaintQuestion.ANSWER_TEXT;
import static com.batoncrm.complaint.process.ComplaintQuestion.NUMBER;

import com.batoncrm.complaint.ComplaintAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Await customer's answer" to our question. */
@Component
class RecordAnswer implements TaskListener {

    private final ComplaintAnswers answers;

    RecordAnswer(ComplaintAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        answers.answerQuestion(
                NUMBER.from(task),
                ANSWERED_BY.find(task).orElse(""),
                ANSWER_TEXT.find(task).orElse(""));
    }
}
