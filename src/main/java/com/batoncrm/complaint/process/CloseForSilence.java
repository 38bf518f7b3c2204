package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintProcess.LESSON_NEEDED;
import static com.batoncrm.complaint.process.ComplaintProcess.NUMBER;

import com.batoncrm.complaint.LessonService;
import com.batoncrm.complaint.TreatmentService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Close for silence". */
@Component
class CloseForSilence implements JavaDelegate {

    private final TreatmentService treatment;
    private final LessonService lessons;

    CloseForSilence(TreatmentService treatment, LessonService lessons) {
        this.treatment = treatment;
        this.lessons = lessons;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        treatment.closeForSilence(number);
        LESSON_NEEDED.on(execution, lessons.isNeeded(number));
    }
}
