package com.batoncrm.complaint.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.decimal;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.complaint.Category;
import com.batoncrm.complaint.SolutionKind;
import com.batoncrm.complaint.Triage;
import com.batoncrm.complaint.Urgency;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.CustomerKind;
import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.relationship.Outlook;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** From the first word of a customer to the end of his case: processes/complaint/complaint.bpmn. */
final class ComplaintProcess {

    static final String KEY = "complaint";

    static final String TAKE_ON = "UserTask_TakeOnComplaint";
    static final String TREAT = "CallActivity_TreatComplaint";
    static final String CLOSE = "UserTask_CloseComplaint";
    static final String ANSWER_SOON_DUE = "BoundaryEvent_FirstAnswerSoonDue";
    static final String ANSWER_OVERDUE = "BoundaryEvent_FirstAnswerOverdue";
    static final String SOLUTION_SOON_DUE = "BoundaryEvent_SolutionSoonDue";
    static final String SOLUTION_OVERDUE = "BoundaryEvent_SolutionOverdue";
    static final String NOT_SOLVED = "BoundaryEvent_NotSolved";
    static final String WARNED = "EndEvent_Warned";
    static final String ESCALATED = "EndEvent_Escalated";
    static final String JOINED_TO_ANOTHER = "EndEvent_Joined";
    static final String CLOSED = "EndEvent_Closed";

    static final String COMPLAINT_RECEIVED = "ComplaintReceived";
    static final String COMPLAINT_REOPENED = "ComplaintReopened";

    // Columns of the task lists.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    // What every form of a complaint shows.
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<List<Map<String, Object>>> HISTORY = table("history");
    static final ProcessVariable<List<Map<String, Object>>> FILES = table("files");

    // The start form; service corrects the first, and what is disputed.
    static final ProcessVariable<String> CUSTOMER_TEXT = text("customerText");
    static final ProcessVariable<String> ABOUT = text("about");
    static final ProcessVariable<Category> CATEGORY = choice("category", Category.class);
    static final ProcessVariable<String> DESCRIPTION = text("description");
    static final ProcessVariable<Urgency> URGENCY = choice("urgency", Urgency.class);
    static final ProcessVariable<SolutionKind> WISH = choice("wish", SolutionKind.class);
    static final ProcessVariable<BigDecimal> DISPUTED_AMOUNT = decimal("disputedAmount");

    // What the triage depends on besides, and what it says.
    static final ProcessVariable<Boolean> SAFETY = flag("safety");
    static final ProcessVariable<String> PRODUCT_SERIES = text("productSeries");
    static final ProcessVariable<CustomerKind> CUSTOMER_KIND = choice("customerKind", CustomerKind.class);
    static final ProcessVariable<CreditStanding> CUSTOMER_STANDING = choice("customerStanding", CreditStanding.class);
    static final ProcessVariable<BigDecimal> DISPUTED_IN_BASE = decimal("disputedInBase");
    static final ProcessVariable<Triage> TRIAGE = json("triage", new TypeReference<>() {});
    static final ProcessVariable<String> DEPARTMENT = text("department");

    // The moments that the timers wait for.
    static final ProcessVariable<String> FIRST_ANSWER_WARN_AT = text("firstAnswerWarnAt");
    static final ProcessVariable<String> FIRST_ANSWER_DUE_AT = text("firstAnswerDueAt");
    static final ProcessVariable<String> SOLUTION_WARN_AT = text("solutionWarnAt");
    static final ProcessVariable<String> SOLUTION_DUE_AT = text("solutionDueAt");

    // The form "Take on complaint".
    static final ProcessVariable<List<Map<String, Object>>> SIMILAR = table("similar");
    static final ProcessVariable<List<Map<String, Object>>> SIMILAR_CHOICES = table("similarChoices");
    static final ProcessVariable<Matter> MATTER = choice("matter", Matter.class);
    static final ProcessVariable<String> JOIN_TO = text("joinTo");
    static final ProcessVariable<String> FIRST_ANSWER = text("firstAnswer");
    static final ProcessVariable<List<String>> INVESTIGATORS = json("investigators", new TypeReference<>() {});
    static final ProcessVariable<Boolean> JOINED = flag("joined");

    // What treatment gives back, and the form "Close complaint".
    static final ProcessVariable<ComplaintAgreement.Agreement> AGREEMENT =
            choice("agreement", ComplaintAgreement.Agreement.class);
    static final ProcessVariable<List<Map<String, Object>>> VIEWS = table("views");
    static final ProcessVariable<Outlook> OUTLOOK = choice("outlook", Outlook.class);
    static final ProcessVariable<String> OUTLOOK_REASON = text("outlookReason");
    static final ProcessVariable<Boolean> LESSON_NEEDED = flag("lessonNeeded");

    /** Whether it is what another open complaint is about. */
    enum Matter {
        NEW,
        SAME
    }

    private ComplaintProcess() {}
}
