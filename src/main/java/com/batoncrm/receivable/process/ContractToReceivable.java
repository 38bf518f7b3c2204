package com.batoncrm.receivable.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.receivable.Milestone;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/** Brings a signed contract to its last cent: processes/receivable/contract-to-receivable.bpmn. */
final class ContractToReceivable {

    static final String KEY = "contract-to-receivable";

    static final String SOMETHING_IS_OPEN_AGAIN = "StartEvent_ContractReopened";
    static final String CHECK_RECEIVABLES = "UserTask_CheckReceivables";
    static final String ANSWER_FINANCE = "UserTask_AnswerFinance";
    static final String MILESTONE_REACHED = "UserTask_MilestoneReached";
    static final String AWAIT_SETTLEMENT = "IntermediateCatchEvent_ContractSettled";
    static final String CONTRACT_SETTLED_END = "EndEvent_ContractSettled";
    static final String RECORD_RECEIVABLES = "ServiceTask_RecordReceivables";
    static final String PLANNED_ANEW = "EndEvent_PlannedAnew";
    static final String CANCELLED = "EndEvent_Cancelled";

    static final String CONTRACT_SETTLED_MESSAGE = "ContractSettled";
    static final String CONTRACT_REOPENED = "ContractReopened";
    static final String CONTRACT_AMENDED = "ContractAmended";
    static final String CONTRACT_CANCELLED = "ContractCancelled";

    // Which contract; customer, number and amount are columns of every task list.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");
    static final ProcessVariable<String> OWNER = text("owner");
    static final ProcessVariable<String> OWNER_NAME = text("ownerName");
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");

    // The forms "Check receivables" and "Answer finance".
    static final ProcessVariable<List<Map<String, Object>>> SCHEDULE = table("schedule");
    static final ProcessVariable<List<Map<String, Object>>> PLANNED_ROWS = table("plannedRows");
    static final ProcessVariable<CheckDecision> CHECK_DECISION = choice("checkDecision", CheckDecision.class);
    static final ProcessVariable<String> QUESTION = text("question");
    static final ProcessVariable<String> LAST_QUESTION = text("lastQuestion");
    static final ProcessVariable<String> ANSWER = text("answer");

    // The form "Milestone reached", once for each milestone.
    static final ProcessVariable<List<Milestone>> MILESTONES = json("milestones", new TypeReference<>() {});
    static final ProcessVariable<Milestone> MILESTONE = json("milestone", new TypeReference<>() {});
    static final ProcessVariable<String> MILESTONE_NAME = text("milestoneName");
    static final ProcessVariable<List<Map<String, Object>>> WAITING_ROWS = table("waitingRows");
    static final ProcessVariable<String> REACHED_ON = text("reachedOn");

    static final ProcessVariable<Boolean> CONTRACT_SETTLED = flag("contractSettled");

    /** What finance makes of a schedule. */
    enum CheckDecision {
        CONFIRM,
        ASK
    }

    private ContractToReceivable() {}
}
