package com.batoncrm.payment.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import java.util.List;
import java.util.Map;

/** Finds the payment that the bank took back, and reverses it: processes/payment/payment-return.bpmn. */
final class ReturnProcess {

    static final String KEY = "payment-return";

    static final String RETURN_RECEIVED_EVENT = "StartEvent_ReturnReceived";
    static final String RETURN_RECEIVED = "ReturnReceived";
    static final String ASSIGN_RETURN = "UserTask_AssignReturn";
    static final String PAYMENT_REVERSED = "EndEvent_PaymentReversed";
    static final String SET_ASIDE = "EndEvent_ReturnSetAside";

    // What task lists show.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    static final ProcessVariable<Boolean> CERTAIN = flag("certain");

    // The form "Assign return".
    static final ProcessVariable<String> PAYER_ACCOUNT = text("payerAccount");
    static final ProcessVariable<String> BOOKED_ON = text("bookedOn");
    static final ProcessVariable<String> REFERENCE = text("reference");
    static final ProcessVariable<List<Map<String, Object>>> PROPOSALS = table("proposals");
    static final ProcessVariable<Decision> RETURN_DECISION = choice("returnDecision", Decision.class);
    static final ProcessVariable<String> PAYMENT_NUMBER = text("paymentNumber");
    static final ProcessVariable<BankCharges> BANK_CHARGES = choice("bankCharges", BankCharges.class);
    static final ProcessVariable<String> SET_ASIDE_REASON = text("setAsideReason");

    /** What finance says it was. */
    enum Decision {
        PAYMENT,
        NOT_A_CUSTOMER
    }

    /** Who bears what the bank took beyond the payment. */
    enum BankCharges {
        CUSTOMER,
        US
    }

    private ReturnProcess() {}
}
