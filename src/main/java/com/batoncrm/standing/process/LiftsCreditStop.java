package com.batoncrm.standing.process;

import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;

/** Lets quotes be made in spite of a credit stop: processes/standing/lift-credit-stop.bpmn. */
final class LiftsCreditStop {

    static final String KEY = "lift-credit-stop";

    static final String LIFT_CREDIT_STOP = "ServiceTask_LiftCreditStop";
    static final String CREDIT_STOP_LIFTED = "EndEvent_CreditStopLifted";

    static final ProcessVariable<String> CUSTOMER_TEXT = text("customerText");
    static final ProcessVariable<String> LIFT_UNTIL = text("liftUntil");
    static final ProcessVariable<String> REASON = text("reason");

    private LiftsCreditStop() {}
}
