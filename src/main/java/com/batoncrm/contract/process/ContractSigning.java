package com.batoncrm.contract.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.decimal;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.customer.CustomerKind;
import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.relationship.Outlook;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Brings an accepted quote to a signed contract: processes/contract/contract-signing.bpmn. */
final class ContractSigning {

    static final String KEY = "contract-signing";

    static final String DRAW_UP_CONTRACT = "ServiceTask_DrawUpContract";
    static final String SEND_CONTRACT = "ServiceTask_SendContract";
    static final String RECORD_SIGNED_CONTRACT = "UserTask_RecordSignedContract";
    static final String DECIDE_ON_UNSIGNED_CONTRACT = "UserTask_DecideOnUnsignedContract";
    static final String REMINDER_DUE = "BoundaryEvent_ReminderDue";
    static final String NEXT_REMINDER_DUE = "IntermediateCatchEvent_NextReminderDue";
    static final String WAITED_TOO_LONG = "BoundaryEvent_WaitedTooLong";
    static final String NEW_DEADLINE_OVER = "IntermediateCatchEvent_NewDeadlineOver";
    static final String RECORDED = "EndEvent_Recorded";
    static final String GIVEN_UP = "EndEvent_GivenUp";
    static final String CONTRACT_SIGNED = "EndEvent_ContractSigned";
    static final String CONTRACT_NOT_SIGNED = "EndEvent_ContractNotSigned";

    // What the calling process hands over; number becomes the contract's own, so that task lists show it.
    static final ProcessVariable<String> QUOTE_NUMBER = text("quoteNumber");
    static final ProcessVariable<String> AUTHOR = text("author");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> AMOUNT = text("amount");

    // What it gets back.
    static final ProcessVariable<ContractOutcome> CONTRACT_OUTCOME = choice("contractOutcome", ContractOutcome.class);

    // What the deadlines depend on, and the moments that the timers wait for.
    static final ProcessVariable<BigDecimal> NET_IN_BASE = decimal("netInBase");
    static final ProcessVariable<CustomerKind> CUSTOMER_KIND = choice("customerKind", CustomerKind.class);
    static final ProcessVariable<Deadlines> DEADLINES = json("deadlines", new TypeReference<>() {});
    static final ProcessVariable<String> REMIND_AT = text("remindAt");
    static final ProcessVariable<String> DECIDE_AT = text("decideAt");
    static final ProcessVariable<String> DECIDE_ON = text("decideOn");

    // The form "Record signed contract".
    static final ProcessVariable<String> TITLE = text("title");
    static final ProcessVariable<String> SENT_TO = text("sentTo");
    static final ProcessVariable<String> ACCEPTED_ON = text("acceptedOn");
    static final ProcessVariable<String> SIGNED_ON = text("signedOn");
    static final ProcessVariable<String> CUSTOMER_SIGNERS = text("customerSigners");
    static final ProcessVariable<String> PAPER_LOCATION = text("paperLocation");
    static final ProcessVariable<String> REMARK = text("remark");
    static final ProcessVariable<String> REASON = text("reason");
    static final ProcessVariable<List<Map<String, Object>>> VIEWS = table("views");
    static final ProcessVariable<Outlook> OUTLOOK = choice("outlook", Outlook.class);
    static final ProcessVariable<String> OUTLOOK_REASON = text("outlookReason");

    // The form "Decide on unsigned contract".
    static final ProcessVariable<String> AUTHOR_NAME = text("authorName");
    static final ProcessVariable<UnsignedDecision> UNSIGNED_DECISION =
            choice("unsignedDecision", UnsignedDecision.class);
    static final ProcessVariable<String> NEW_DEADLINE = text("newDeadline");
    static final ProcessVariable<String> GIVE_UP_REASON = text("giveUpReason");

    /** How the contract ends. */
    enum ContractOutcome {
        SIGNED,
        NOT_SIGNED
    }

    /** What sales management decides on a contract that does not come back. */
    enum UnsignedDecision {
        WAIT_ON,
        GIVE_UP
    }

    /** A row of the table contract-deadlines, in working days. */
    record Deadlines(int remindAfter, int remindEvery, int decideAfter) {

        /** Where no row fits. */
        static final Deadlines NONE_GIVEN = new Deadlines(5, 5, 20);
    }

    private ContractSigning() {}
}
