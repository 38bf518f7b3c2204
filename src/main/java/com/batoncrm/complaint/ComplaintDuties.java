package com.batoncrm.complaint;

import com.batoncrm.engine.Cases;
import com.batoncrm.engine.Cases.TakenTask;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on one person in complaints: corrective actions that he owns, and tasks that he has taken. */
@Service
@Transactional(readOnly = true)
public class ComplaintDuties {

    private static final String ACTION_TASK = "UserTask_TakeCorrectiveAction";

    private final Complaints complaints;
    private final Lessons lessons;
    private final Cases cases;

    ComplaintDuties(Complaints complaints, Lessons lessons, Cases cases) {
        this.complaints = complaints;
        this.lessons = lessons;
        this.cases = cases;
    }

    /**
     * One of them.
     *
     * @param complaint the number
     * @param customer by number
     * @param what the action in the words of who decided on it, or the name of the task
     * @param action whether it is a corrective action
     */
    public record Duty(String complaint, String customer, String what, boolean action) {}

    /** Those that are still to do; the person is the id of an account. */
    public List<Duty> of(String person) {
        Stream<Duty> actions = lessons.open(person).stream()
                .flatMap(lesson -> complaints.findById(lesson.complaint()).stream()
                        .map(complaint ->
                                new Duty(complaint.number(), complaint.customerNumber(), lesson.action(), true)));
        Stream<Duty> taken = cases.takenBy(person).stream()
                .filter(task -> !task.element().equals(ACTION_TASK))
                .flatMap(this::duty);
        return Stream.concat(actions, taken).toList();
    }

    /** As {@link #of(String)}, with one customer. */
    public List<Duty> of(String person, String customer) {
        return complaints.findByCustomerNumberOrderByNumberDesc(customer).isEmpty()
                ? List.of()
                : of(person).stream()
                        .filter(duty -> duty.customer().equals(customer))
                        .toList();
    }

    private Stream<Duty> duty(TakenTask task) {
        return task.businessKey().isEmpty()
                ? Stream.empty()
                : complaints.findById(task.businessKey()).stream()
                        .map(complaint -> new Duty(complaint.number(), complaint.customerNumber(), task.name(), false));
    }
}
