package com.batoncrm.approval.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.approval.Decision;
import com.batoncrm.approval.Outcome;
import com.batoncrm.engine.ProcessVariable;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/** Collects signatures, called by any process: processes/approval/approval.bpmn. */
final class ApprovalProcess {

    static final String KEY = "approval";

    // What the calling process hands over
    static final ProcessVariable<String> SUBJECT_TYPE = text("subjectType");
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
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> AMOUNT = text("amount");

    // What it gets back
    static final ProcessVariable<Outcome> APPROVAL_OUTCOME = choice("approvalOutcome", Outcome.class);
    static final ProcessVariable<String> APPROVAL_COMMENT = text("approvalComment");

    // The round and its stage
    static final ProcessVariable<String> ROUND_ID = text("roundId");
    static final ProcessVariable<Integer> STAGE = number("stage");
    static final ProcessVariable<List<StageSignature>> STAGE_SIGNATURES =
            json("stageSignatures", new TypeReference<>() {});
    static final ProcessVariable<String> AUTHOR_NAME = text("authorName");
    static final ProcessVariable<List<Map<String, Object>>> EARLIER = table("earlier");

    // One signature
    static final ProcessVariable<StageSignature> SIGNATURE = json("signature", new TypeReference<>() {});
    static final ProcessVariable<String> SIGNATURE_ID = text("signatureId");
    static final ProcessVariable<String> SIGNER_GROUP = text("signerGroup");
    static final ProcessVariable<String> SIGNER_PERSON = text("signerPerson");
    static final ProcessVariable<Boolean> MAY_SIGN = flag("maySign");
    static final ProcessVariable<Deadlines> DEADLINES = json("deadlines", new TypeReference<>() {});
    static final ProcessVariable<String> REMIND_AT = text("remindAt");
    static final ProcessVariable<String> ESCALATE_AT = text("escalateAt");
    static final ProcessVariable<String> ASKED_AS = text("askedAs");
    static final ProcessVariable<List<String>> REASONS = json("reasons", new TypeReference<>() {});

    // Forms
    static final ProcessVariable<Decision> DECISION = choice("decision", Decision.class);
    static final ProcessVariable<String> COMMENT = text("comment");
    static final ProcessVariable<String> REMARK = text("remark");
    static final ProcessVariable<String> WHY_NOBODY = text("whyNobody");
    static final ProcessVariable<List<Map<String, Object>>> PEOPLE = table("people");
    static final ProcessVariable<String> PERSON = text("person");

    static final String OPEN_ROUND = "ServiceTask_OpenRound",
            START_NEXT_STAGE = "ServiceTask_StartNextStage",
            SIGNATURES_OF_THIS_STAGE = "SubProcess_SignaturesOfThisStage",
            FIND_DEADLINES = "BusinessRuleTask_FindDeadlines",
            PREPARE_SIGNATURE = "ServiceTask_PrepareSignature",
            SIGN = "UserTask_Sign",
            REMINDER_DUE = "BoundaryEvent_ReminderDue",
            ESCALATION_DUE = "BoundaryEvent_EscalationDue",
            NOBODY_LEFT = "BoundaryEvent_NobodyLeftToSign",
            SIGNER_BACK = "BoundaryEvent_SignerIsBack",
            REMIND_SIGNERS = "ServiceTask_RemindSigners",
            ESCALATE = "ServiceTask_Escalate",
            CHECK_PROGRESS = "ServiceTask_CheckProgress",
            NAME_SIGNER = "UserTask_NameSigner",
            APPROVED = "EndEvent_Approved",
            RETURNED = "EndEvent_Returned",
            REJECTED = "EndEvent_Rejected",
            SIGNED = "EndEvent_Signed",
            REMINDED = "EndEvent_Reminded",
            ESCALATED = "EndEvent_Escalated";

    static final String NOBODY_LEFT_MESSAGE = "Nobody left to sign";
    static final String SIGNER_BACK_MESSAGE = "Signer is back";

    /** A signature of the stage, as the multi-instance sub-process goes through them. */
    record StageSignature(String id, String group) {}

    /** A row of the table approval-deadlines. */
    record Deadlines(int remindAfter, int escalateAfter, String escalateTo) {

        /** Where no row fits. */
        static final Deadlines NONE_GIVEN = new Deadlines(2, 5, "process-admin");
    }

    private ApprovalProcess() {}
}
