package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintLesson.CAME_BACK;
import static com.batoncrm.complaint.process.ComplaintLesson.NUMBER;

import com.batoncrm.complaint.LessonService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Measure recurrence". */
@Component
class MeasureRecurrence implements JavaDelegate {

    private final LessonService lessons;

    MeasureRecurrence(LessonService lessons) {
        this.lessons = lessons;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CAME_BACK.on(execution, lessons.cameBack(NUMBER.from(execution)));
    }
}
