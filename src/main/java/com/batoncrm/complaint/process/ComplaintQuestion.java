package com.batoncrm.complaint.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import java.util.List;
import java.util.Map;

/** The customer answers what we have to know: processes/complaint/complaint-question.bpmn. */
final class ComplaintQuestion {

    static final String KEY = "complaint-question";

    static final String AWAIT_ANSWER = "UserTask_AwaitAnswer";
    static final String SILENT = "BoundaryEvent_CustomerSilent";
    static final String ANSWERED_IN_WRITING = "BoundaryEvent_AnsweredInWriting";
    static final String CUSTOMER_ANSWERED = "EndEvent_CustomerAnswered";
    static final String CUSTOMER_SILENT = "EndEvent_CustomerSilent";

    static final String QUESTION_ANSWERED = "QuestionAnswered";

    // Columns of the task lists.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    // What every form of a complaint shows.
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<List<Map<String, Object>>> HISTORY = table("history");

    static final ProcessVariable<String> QUESTION = text("question");
    static final ProcessVariable<String> ANSWERED_BY = text("answeredBy");
    static final ProcessVariable<String> ANSWER_TEXT = text("answerText");
    static final ProcessVariable<String> LOOK_AGAIN_AT = text("lookAgainAt");
    static final ProcessVariable<Boolean> WAIT_ON = flag("waitOn");

    // Whether he is silent; else empty.
    static final ProcessVariable<ComplaintAgreement.Agreement> AGREEMENT =
            choice("agreement", ComplaintAgreement.Agreement.class);

    private ComplaintQuestion() {}
}
