package com.batoncrm.engine.tasklist;

import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/** The filters that everybody has, in their order; "mine" is what is assigned to me or open to one of my groups. */
enum SharedFilter {
    MY_TASKS("My tasks", true, tasks -> tasks.taskAssigneeExpression(Expressions.ME)),
    MY_GROUPS_TASKS("My groups' tasks", true, tasks -> tasks.taskCandidateGroupInExpression(Expressions.MY_GROUPS)),
    DUE_THIS_WEEK("Due this week", false, tasks -> mine(tasks)
            .dueAfterExpression(Expressions.NOW)
            .dueBeforeExpression(Expressions.NEXT_MONDAY)),
    OVERDUE("Overdue", false, tasks -> mine(tasks).dueBeforeExpression(Expressions.NOW));

    private final String title;
    private final boolean refreshing;
    private final UnaryOperator<TaskQuery> criteria;

    SharedFilter(String title, boolean refreshing, UnaryOperator<TaskQuery> criteria) {
        this.title = title;
        this.refreshing = refreshing;
        this.criteria = criteria;
    }

    String title() {
        return title;
    }

    /** Whether Tasklist asks again every few seconds while the filter is open: for the short lists only. */
    boolean isRefreshing() {
        return refreshing;
    }

    TaskQuery narrow(TaskQuery tasks) {
        return criteria.apply(tasks);
    }

    private static TaskQuery mine(TaskQuery tasks) {
        return tasks.or()
                .taskAssigneeExpression(Expressions.ME)
                .taskCandidateGroupInExpression(Expressions.MY_GROUPS)
                .endOr();
    }

    /** Every expression that a stored filter of ours evaluates. */
    static final class Expressions {
        static final String ME = "${currentUser()}";
        static final String MY_GROUPS = "${currentUserGroups()}";
        static final String NOW = "${now()}";
        static final String NEXT_MONDAY = "${dateTime().plusWeeks(1).withDayOfWeek(1).withTimeAtStartOfDay()}";

        private Expressions() {}
    }
}
