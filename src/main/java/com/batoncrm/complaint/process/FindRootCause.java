package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintLesson.ACTION;
import static com.batoncrm.complaint.process.ComplaintLesson.ACTION_DUE;
import static com.batoncrm.complaint.process.ComplaintLesson.ACTION_DUE_AT;
import static com.batoncrm.complaint.process.ComplaintLesson.ACTION_OWNER;
import static com.batoncrm.complaint.process.ComplaintLesson.CAUSE;
import static com.batoncrm.complaint.process.ComplaintLesson.CAUSE_CATEGORY;
import static com.batoncrm.complaint.process.ComplaintLesson.NUMBER;
import static com.batoncrm.complaint.process.ComplaintLesson.PREVENTION;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Company;
import com.batoncrm.complaint.Lesson;
import com.batoncrm.complaint.LessonService;
import com.batoncrm.engine.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Find root cause". */
@Component
class FindRootCause implements TaskListener {

    private final LessonService lessons;
    private final Company company;

    FindRootCause(LessonService lessons, Company company) {
        this.lessons = lessons;
        this.company = company;
    }

    @Override
    public void notify(DelegateTask task) {
        LocalDate due = day(ACTION_DUE.from(task));
        lessons.found(
                NUMBER.from(task),
                new Lesson.Found(
                        CAUSE_CATEGORY.from(task),
                        CAUSE.from(task),
                        PREVENTION.from(task),
                        ACTION.from(task),
                        ACTION_OWNER.from(task),
                        due));
        ACTION_DUE_AT.on(
                task, due.plusDays(1).atStartOfDay(company.zone()).toInstant().toString());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(say("complaint.refused.notADate", text));
        }
    }
}
