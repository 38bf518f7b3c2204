package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintLesson.EARLIER;
import static com.batoncrm.complaint.process.ComplaintLesson.NUMBER;
import static com.batoncrm.complaint.process.ComplaintLesson.PEOPLE;

import com.batoncrm.complaint.LessonService;
import com.batoncrm.engine.Accounts;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Creation of the user task "Find root cause": who could take care of it. */
@Component
class OfferOwners implements TaskListener {

    private final Accounts accounts;
    private final LessonService lessons;

    OfferOwners(Accounts accounts, LessonService lessons) {
        this.accounts = accounts;
        this.lessons = lessons;
    }

    @Override
    public void notify(DelegateTask task) {
        PEOPLE.onLocal(
                task,
                accounts.everybody().stream()
                        .<Map<String, Object>>map(person -> Map.of("label", person.name(), "value", person.id()))
                        .toList());
        EARLIER.onLocal(
                task,
                lessons.of(NUMBER.from(task)).stream()
                        .<Map<String, Object>>map(lesson -> Map.of(
                                "cause", lesson.cause(),
                                "action", lesson.action(),
                                "recurrences", String.valueOf(lesson.recurrences())))
                        .toList());
    }
}
