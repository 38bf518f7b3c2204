package com.batoncrm.dunning.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.decimal;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.dunning.CallResult;
import com.batoncrm.dunning.Stock;
import com.batoncrm.engine.ProcessVariable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Asks a customer for what is due: processes/dunning/dunning.bpmn; the business key is the customer's number. */
final class Dunning {

    static final String KEY = "dunning";

    static final String SEND_LETTER = "ServiceTask_SendLetter";
    static final String POST_LETTER = "UserTask_PostLetter";
    static final String CALL_CUSTOMER = "UserTask_CallCustomer";
    static final String DECIDE = "CallActivity_DecideOnOverdueReceivable";
    static final String WAIT = "EventBasedGateway_Wait";
    static final String NEXT_LOOK_DUE = "IntermediateCatchEvent_NextLookDue";
    static final String SOMETHING_CHANGED = "IntermediateCatchEvent_SomethingChanged";
    static final String NOTHING_TO_POST = "BoundaryEvent_NothingToPost";
    static final String NOTHING_TO_CALL_ABOUT = "BoundaryEvent_NothingToCallAbout";
    static final String NOTHING_TO_DECIDE = "BoundaryEvent_NothingToDecide";
    static final String NOTHING_DUE = "EndEvent_NothingDue";

    static final String SITUATION_CHANGED = "SituationChanged";
    static final String NOTHING_LEFT = "NothingLeft";

    // Columns of the task lists; number is the customer's.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    static final ProcessVariable<Stock.Next> NEXT_STEP = choice("nextStep", Stock.Next.class);
    static final ProcessVariable<String> LOOK_AGAIN_AT = text("lookAgainAt");
    static final ProcessVariable<Boolean> ON_PAPER = flag("onPaper");
    static final ProcessVariable<String> LETTER = text("letter");

    // The form "Call customer".
    static final ProcessVariable<String> CALLER = text("caller");
    static final ProcessVariable<String> CALLER_GROUP = text("callerGroup");
    static final ProcessVariable<String> CONTACT = text("contact");
    static final ProcessVariable<List<Map<String, Object>>> ITEMS = table("items");
    static final ProcessVariable<CallResult> CALL_RESULT = choice("callResult", CallResult.class);
    static final ProcessVariable<String> PAY_UNTIL = text("payUntil");
    static final ProcessVariable<BigDecimal> DISPUTED_AMOUNT = decimal("disputedAmount");
    static final ProcessVariable<String> CALL_NOTE = text("callNote");

    private Dunning() {}
}
