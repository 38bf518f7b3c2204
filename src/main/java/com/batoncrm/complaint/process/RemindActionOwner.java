package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintLesson.NUMBER;

import com.batoncrm.complaint.LessonService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Remind action owner". */
@Component
class RemindActionOwner implements JavaDelegate {

    private final LessonService lessons;

    RemindActionOwner(LessonService lessons) {
        this.lessons = lessons;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lessons.remindOwner(NUMBER.from(execution));
    }
}
