package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintLesson.FOLLOW_UP_AT;
import static com.batoncrm.complaint.process.ComplaintLesson.NUMBER;
import static com.batoncrm.complaint.process.ComplaintLesson.REMARK;

import com.batoncrm.complaint.LessonService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Take corrective action". */
@Component
class TakeCorrectiveAction implements TaskListener {

    private final LessonService lessons;

    TakeCorrectiveAction(LessonService lessons) {
        this.lessons = lessons;
    }

    @Override
    public void notify(DelegateTask task) {
        lessons.done(NUMBER.from(task), REMARK.find(task).orElse(""));
        FOLLOW_UP_AT.on(task, lessons.followUp().toString());
    }
}
