package com.batoncrm.amendment.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.decimal;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.amendment.ContractChange.Wanted;
import com.batoncrm.approval.Outcome;
import com.batoncrm.engine.ProcessVariable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Amends or cancels a signed contract: processes/amendment/change-contract.bpmn. */
final class ChangeContract {

    static final String KEY = "change-contract";

    static final String AGREE_AMENDMENT = "CallActivity_AgreeAmendment";
    static final String DECIDE_ON_CANCELLATION = "UserTask_DecideOnCancellation";
    static final String CONTRACT_AMENDED = "EndEvent_ContractAmended";
    static final String CONTRACT_UNCHANGED = "EndEvent_ContractUnchanged";
    static final String CONTRACT_CANCELLED = "EndEvent_ContractCancelled";
    static final String CANCELLATION_REFUSED = "EndEvent_CancellationRefused";

    // The start form.
    static final ProcessVariable<String> AUTHOR = text("author");
    static final ProcessVariable<String> CONTRACT_NUMBER = text("contractNumber");
    static final ProcessVariable<Wanted> WANTED = choice("wanted", Wanted.class);
    static final ProcessVariable<String> CHANGE_REASON = text("changeReason");
    static final ProcessVariable<String> CONSENT = text("consent");
    static final ProcessVariable<Boolean> DELIVERED_ALREADY = flag("deliveredAlready");

    // Which contract; customer, number and amount are columns of every task list.
    static final ProcessVariable<String> CHANGE_NUMBER = text("changeNumber");
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    // What the quote of an amendment begins with, and how it ends.
    static final ProcessVariable<String> AMENDED_QUOTE = text("amendedQuote");
    static final ProcessVariable<ContractOutcome> CONTRACT_OUTCOME = choice("contractOutcome", ContractOutcome.class);

    // What the decision on signers is made of.
    static final ProcessVariable<BigDecimal> GROSS_IN_BASE = decimal("grossInBase");
    static final ProcessVariable<Boolean> INVOICED = flag("invoiced");
    static final ProcessVariable<Boolean> DELIVERED = flag("delivered");
    static final ProcessVariable<List<Map<String, Object>>> SIGNERS = table("signers");

    // What goes to the signers, and comes back.
    static final ProcessVariable<String> SUBJECT_TYPE = text("subjectType");
    static final ProcessVariable<Integer> SUBJECT_VERSION = number("subjectVersion");
    static final ProcessVariable<String> CONTENT_HASH = text("contentHash");
    static final ProcessVariable<String> HEADING = text("heading");
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<List<Map<String, Object>>> COLUMNS = table("columns");
    static final ProcessVariable<List<Map<String, Object>>> ROWS = table("rows");
    static final ProcessVariable<String> NOTES = text("notes");
    static final ProcessVariable<Outcome> APPROVAL_OUTCOME = choice("approvalOutcome", Outcome.class);
    static final ProcessVariable<String> APPROVAL_COMMENT = text("approvalComment");

    // The form "Decide on cancellation".
    static final ProcessVariable<CancellationDecision> CANCELLATION_DECISION =
            choice("cancellationDecision", CancellationDecision.class);
    static final ProcessVariable<BigDecimal> RETAINED = decimal("retained");
    static final ProcessVariable<String> DECISION_REASON = text("decisionReason");

    /** How the amendment's contract ends. */
    enum ContractOutcome {
        SIGNED,
        NOT_SIGNED
    }

    /** What finance decides on the cancellation of a contract that was delivered. */
    enum CancellationDecision {
        CANCEL,
        KEEP
    }

    private ChangeContract() {}
}
