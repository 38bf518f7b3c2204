package com.batoncrm.dunning.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.decimal;
import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.approval.Outcome;
import com.batoncrm.engine.ProcessVariable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Decides where nothing has helped: processes/dunning/overdue-decision.bpmn. */
final class OverdueDecision {

    static final String KEY = "overdue-decision";

    static final String DECIDE = "UserTask_DecideOnOverdueReceivable";
    static final String COLLECT_SIGNATURES = "CallActivity_CollectSignatures";
    static final String DECIDED = "EndEvent_Decided";
    static final String WRITTEN_OFF = "EndEvent_WrittenOff";

    // What the calling process hands over; number becomes the decision's own, so that task lists show it.
    static final ProcessVariable<String> CUSTOMER_NUMBER = text("customerNumber");
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    // The form "Decide on overdue receivable".
    static final ProcessVariable<List<Map<String, Object>>> ITEMS = table("items");
    static final ProcessVariable<List<Map<String, Object>>> HISTORY = table("history");
    static final ProcessVariable<String> NOTICE = text("notice");
    static final ProcessVariable<Way> WAY = choice("way", Way.class);
    static final ProcessVariable<String> FIRST_PAYMENT = text("firstPayment");
    static final ProcessVariable<Integer> INSTALMENTS = number("instalments");
    static final ProcessVariable<String> NOTE = text("note");

    // What goes to the signers, and comes back.
    static final ProcessVariable<BigDecimal> WRITE_OFF_IN_BASE = decimal("writeOffInBase");
    static final ProcessVariable<String> AUTHOR = text("author");
    static final ProcessVariable<String> SUBJECT_TYPE = text("subjectType");
    static final ProcessVariable<Integer> SUBJECT_VERSION = number("subjectVersion");
    static final ProcessVariable<String> CONTENT_HASH = text("contentHash");
    static final ProcessVariable<String> HEADING = text("heading");
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<List<Map<String, Object>>> COLUMNS = table("columns");
    static final ProcessVariable<List<Map<String, Object>>> SIGNERS = table("signers");
    static final ProcessVariable<Outcome> APPROVAL_OUTCOME = choice("approvalOutcome", Outcome.class);
    static final ProcessVariable<String> APPROVAL_COMMENT = text("approvalComment");

    /** What finance or legal decides. */
    enum Way {
        AGREE,
        STOP_DELIVERY,
        WRITE_OFF
    }

    private OverdueDecision() {}
}
