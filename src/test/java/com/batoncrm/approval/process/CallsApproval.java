package com.batoncrm.approval.process;

import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import java.util.List;
import java.util.Map;

/** Somebody's own process that calls the approval: approval/calls-approval.bpmn. */
final class CallsApproval {

    static final String KEY = "calls-approval";

    static final String WITHDRAWN = "Test leave withdrawn";

    static final ProcessVariable<String> SUBJECT_ID = text("subjectId");
    static final ProcessVariable<Integer> SUBJECT_VERSION = number("subjectVersion");
    static final ProcessVariable<String> CONTENT_HASH = text("contentHash");
    static final ProcessVariable<String> AUTHOR = text("author");
    static final ProcessVariable<List<Map<String, Object>>> SIGNERS = table("signers");
    static final ProcessVariable<String> HEADING = text("heading");
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<List<Map<String, Object>>> COLUMNS = table("columns");
    static final ProcessVariable<List<Map<String, Object>>> ROWS = table("rows");
    static final ProcessVariable<String> NOTES = text("notes");

    private CallsApproval() {}
}
