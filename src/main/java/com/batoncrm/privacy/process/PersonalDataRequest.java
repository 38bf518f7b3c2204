package com.batoncrm.privacy.process;

import static com.batoncrm.engine.ProcessVariable.*;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.ProcessVariable;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/** Somebody wants to know or to have erased what we hold about him: processes/privacy/personal-data-request.bpmn. */
final class PersonalDataRequest {

    static final String KEY = "personal-data-request";

    // The start form.
    static final ProcessVariable<DataSubject.Kind> PERSON_KIND = choice("personKind", DataSubject.Kind.class);
    static final ProcessVariable<String> PERSON_TEXT = text("personText");
    static final ProcessVariable<Wish> WISH = choice("wish", Wish.class);
    static final ProcessVariable<String> PROOF = text("proof");

    // Columns of the task lists; the name is the person's.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");

    // What was found.
    static final ProcessVariable<String> ABOUT = text("about");
    static final ProcessVariable<String> STARTER = text("starter");
    static final ProcessVariable<String> FILE_PATH = text("filePath");
    static final ProcessVariable<List<Map<String, Object>>> HELD_ROWS = table("heldRows");
    static final ProcessVariable<Boolean> MUST_KEEP = flag("mustKeep");
    static final ProcessVariable<List<Map<String, Object>>> KEPT_ROWS = table("keptRows");
    static final ProcessVariable<Deadlines> DEADLINES = json("deadlines", new TypeReference<>() {});
    static final ProcessVariable<String> ANSWER_BY = text("answerBy");
    static final ProcessVariable<String> REMIND_AT = text("remindAt");
    static final ProcessVariable<String> LOOK_AGAIN_AT = text("lookAgainAt");
    static final ProcessVariable<String> LATER = text("later");

    // What was decided and answered.
    static final ProcessVariable<Consent> CONSENT = choice("consent", Consent.class);
    static final ProcessVariable<String> REASON = text("reason");
    static final ProcessVariable<String> ANSWER = text("answer");

    enum Wish {
        EXPORT,
        ERASE
    }

    enum Consent {
        AGREE,
        REFUSE
    }

    /** A row of the table personal-data-deadlines, in working days and months. */
    record Deadlines(int answerWithin, int remindAfter, int lookAgainAfter) {

        /** Where no row fits. */
        static final Deadlines NONE_GIVEN = new Deadlines(20, 15, 6);
    }

    static final String FIND_DEADLINES = "BusinessRuleTask_FindDeadlines",
            FIND_PERSON = "ServiceTask_FindPerson",
            HAND_OVER_DATA = "UserTask_HandOverData",
            EXPLAIN_WHAT_IS_KEPT = "UserTask_ExplainWhatIsKept",
            TIME_OF_KEEPING_OVER = "IntermediateCatchEvent_TimeOfKeepingOver",
            AGREE_TO_ERASE = "UserTask_AgreeToErase",
            EXPLAIN_REFUSAL = "UserTask_ExplainRefusal",
            ERASE_DATA = "ServiceTask_EraseData",
            DATA_HANDED_OVER = "EndEvent_DataHandedOver",
            DATA_KEPT = "EndEvent_DataKept",
            DATA_ERASED = "EndEvent_DataErased",
            ERASING_REFUSED = "EndEvent_ErasingRefused",
            REQUEST_CLOSED = "EndEvent_RequestClosed",
            ANSWER_SOON_DUE = "BoundaryEvent_AnswerSoonDue",
            REMINDED = "EndEvent_Reminded";

    private PersonalDataRequest() {}
}
