package com.batoncrm.complaint.process;

import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import java.util.List;
import java.util.Map;

/** A department finds out what happened: processes/complaint/complaint-investigation.bpmn. */
final class ComplaintInvestigation {

    static final String KEY = "complaint-investigation";

    static final String INVESTIGATE = "UserTask_Investigate";
    static final String SOON_DUE = "BoundaryEvent_InvestigationSoonDue";
    static final String OVERDUE = "BoundaryEvent_InvestigationOverdue";
    static final String INVESTIGATED = "EndEvent_Investigated";
    static final String REMINDED = "EndEvent_InvestigatorReminded";
    static final String ESCALATED = "EndEvent_InvestigationEscalated";

    // Columns of the task lists.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    // What every form of a complaint shows.
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<List<Map<String, Object>>> HISTORY = table("history");
    static final ProcessVariable<List<Map<String, Object>>> FILES = table("files");

    static final ProcessVariable<String> INVESTIGATOR = text("investigator");
    static final ProcessVariable<String> INVESTIGATION_WARN_AT = text("investigationWarnAt");
    static final ProcessVariable<String> INVESTIGATE_UNTIL = text("investigateUntil");
    static final ProcessVariable<String> FINDINGS = text("findings");

    private ComplaintInvestigation() {}
}
