package com.batoncrm.complaint.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.complaint.CauseCategory;
import com.batoncrm.engine.ProcessVariable;
import java.util.List;
import java.util.Map;

/** What is learned, and whether it helped: processes/complaint/complaint-lesson.bpmn. */
final class ComplaintLesson {

    static final String KEY = "complaint-lesson";

    static final String FIND_ROOT_CAUSE = "UserTask_FindRootCause";
    static final String TAKE_ACTION = "UserTask_TakeCorrectiveAction";
    static final String ACTION_OVERDUE = "BoundaryEvent_ActionOverdue";
    static final String FOLLOW_UP_DUE = "IntermediateCatchEvent_FollowUpDue";
    static final String OWNER_REMINDED = "EndEvent_OwnerReminded";
    static final String LESSON_LEARNED = "EndEvent_LessonLearned";

    // Columns of the task lists.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    // What every form of a complaint shows.
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<List<Map<String, Object>>> HISTORY = table("history");

    static final ProcessVariable<String> DEPARTMENT = text("department");

    // The form "Find root cause".
    static final ProcessVariable<List<Map<String, Object>>> PEOPLE = table("people");
    static final ProcessVariable<List<Map<String, Object>>> EARLIER = table("earlier");
    static final ProcessVariable<CauseCategory> CAUSE_CATEGORY = choice("causeCategory", CauseCategory.class);
    static final ProcessVariable<String> CAUSE = text("cause");
    static final ProcessVariable<String> PREVENTION = text("prevention");
    static final ProcessVariable<String> ACTION = text("action");
    static final ProcessVariable<String> ACTION_OWNER = text("actionOwner");
    static final ProcessVariable<String> ACTION_DUE = text("actionDue");

    static final ProcessVariable<String> ACTION_DUE_AT = text("actionDueAt");
    static final ProcessVariable<String> FOLLOW_UP_AT = text("followUpAt");
    static final ProcessVariable<Boolean> CAME_BACK = flag("cameBack");

    // The form "Take corrective action".
    static final ProcessVariable<String> REMARK = text("remark");

    private ComplaintLesson() {}
}
