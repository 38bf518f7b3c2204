package com.batoncrm.complaint.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.decimal;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.approval.Outcome;
import com.batoncrm.complaint.SolutionKind;
import com.batoncrm.engine.ProcessVariable;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Finds out, proposes, agrees and carries out: processes/complaint/complaint-treatment.bpmn. */
final class ComplaintTreatment {

    static final String KEY = "complaint-treatment";

    static final String PROPOSE = "UserTask_ProposeSolution";
    static final String COLLECT_SIGNATURES = "CallActivity_CollectSignatures";
    static final String CARRY_OUT = "UserTask_CarryOutSolution";
    static final String SOLVED = "EndEvent_Solved";
    static final String CUSTOMER_SILENT = "EndEvent_CustomerSilent";
    static final String QUESTION_NOT_ANSWERED = "EndEvent_QuestionNotAnswered";

    // Columns of the task lists.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    // What every form of a complaint shows.
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<List<Map<String, Object>>> HISTORY = table("history");
    static final ProcessVariable<List<Map<String, Object>>> FILES = table("files");

    static final ProcessVariable<String> DEPARTMENT = text("department");
    static final ProcessVariable<List<String>> INVESTIGATORS = json("investigators", new TypeReference<>() {});

    // The form "Propose solution".
    static final ProcessVariable<NextStep> NEXT_STEP = choice("nextStep", NextStep.class);
    static final ProcessVariable<String> QUESTION = text("question");
    static final ProcessVariable<SolutionKind> SOLUTION_KIND = choice("solutionKind", SolutionKind.class);
    static final ProcessVariable<String> SOLUTION_TEXT = text("solutionText");
    static final ProcessVariable<BigDecimal> COMPENSATION = decimal("compensation");
    static final ProcessVariable<BigDecimal> ESTIMATED_COST = decimal("estimatedCost");

    // What goes to the signers, and comes back.
    static final ProcessVariable<BigDecimal> COST_IN_BASE = decimal("costInBase");
    static final ProcessVariable<String> AUTHOR = text("author");
    static final ProcessVariable<String> SUBJECT_TYPE = text("subjectType");
    static final ProcessVariable<Integer> SUBJECT_VERSION = number("subjectVersion");
    static final ProcessVariable<String> CONTENT_HASH = text("contentHash");
    static final ProcessVariable<String> HEADING = text("heading");
    static final ProcessVariable<List<Map<String, Object>>> COLUMNS = table("columns");
    static final ProcessVariable<List<Map<String, Object>>> ROWS = table("rows");
    static final ProcessVariable<List<Map<String, Object>>> SIGNERS = table("signers");
    static final ProcessVariable<Outcome> APPROVAL_OUTCOME = choice("approvalOutcome", Outcome.class);
    static final ProcessVariable<String> APPROVAL_COMMENT = text("approvalComment");

    static final ProcessVariable<ComplaintAgreement.Agreement> AGREEMENT =
            choice("agreement", ComplaintAgreement.Agreement.class);
    static final ProcessVariable<String> CARRIED_OUT_BY = text("carriedOutBy");

    // The form "Carry out solution".
    static final ProcessVariable<String> REMARK = text("remark");
    static final ProcessVariable<BigDecimal> COST = decimal("cost");

    enum NextStep {
        PROPOSE,
        INVESTIGATE,
        ASK
    }

    /** The group that does it. */
    static String carriedOutBy(SolutionKind kind) {
        return switch (kind) {
            case REPLACEMENT -> "business";
            case REFUND -> "finance";
            case REPAIR, PRICE_REDUCTION, CREDIT_NOTE, EXPLANATION -> "service";
        };
    }

    private ComplaintTreatment() {}
}
