package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.OverdueDecision.APPROVAL_COMMENT;
import static com.batoncrm.dunning.process.OverdueDecision.NOTICE;
import static com.batoncrm.engine.Words.say;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Note refusal". */
@Component
class NoteRefusal implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        NOTICE.on(
                execution,
                say("dunning.notice.notSigned", APPROVAL_COMMENT.find(execution).orElse("")));
    }
}
