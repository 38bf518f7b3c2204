package com.batoncrm.payment.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.date;
import static com.batoncrm.engine.ProcessVariable.decimal;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.payment.matching.Tolerance;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Brings a payment to the receivables that it is for: processes/payment/payment.bpmn. */
final class PaymentProcess {

    static final String KEY = "payment";

    static final String PAYMENT_ENTERED = "StartEvent_PaymentEntered";
    static final String PAYMENT_RECEIVED_EVENT = "StartEvent_PaymentReceived";
    static final String PAYMENT_RECEIVED = "PaymentReceived";
    static final String ALLOCATE_PAYMENT = "UserTask_AllocatePayment";
    static final String TAKEN_BACK_BEFORE_MATCH = "BoundaryEvent_TakenBackBeforeMatch";
    static final String TAKEN_BACK_BEFORE_ALLOCATION = "BoundaryEvent_TakenBackBeforeAllocation";
    static final String PAYMENT_TAKEN_BACK = "PaymentTakenBack";
    static final String ERROR_TAKEN_BACK = "taken-back";
    static final String TAKEN_BACK = "EndEvent_TakenBack";
    static final String ALLOCATED_BY_ITSELF = "EndEvent_AllocatedByItself";
    static final String ALLOCATED = "EndEvent_Allocated";
    static final String KEPT_ON_ACCOUNT = "EndEvent_KeptOnAccount";
    static final String SET_ASIDE = "EndEvent_SetAside";

    // What task lists show.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    // The start form "Record payment".
    static final ProcessVariable<String> PAYER = text("payer");
    static final ProcessVariable<String> PAYER_ACCOUNT = text("payerAccount");
    static final ProcessVariable<BigDecimal> PAID_AMOUNT = decimal("paidAmount");
    static final ProcessVariable<String> PAID_CURRENCY = text("paidCurrency");
    static final ProcessVariable<LocalDate> PAID_ON = date("paidOn");
    static final ProcessVariable<String> REFERENCE = text("reference");

    // What the table of tolerances is asked by, and what it answers.
    static final ProcessVariable<String> CURRENCY = text("currency");
    static final ProcessVariable<Tolerance> TOLERANCE = json("tolerance", new TypeReference<>() {});

    // Whether a person must decide, and whether it is certain.
    static final ProcessVariable<Boolean> BY_HAND = flag("byHand");
    static final ProcessVariable<Boolean> CERTAIN = flag("certain");

    // The form "Allocate payment".
    static final ProcessVariable<String> BOOKED_ON = text("bookedOn");
    static final ProcessVariable<List<String>> NOTES = json("notes", new TypeReference<>() {});
    static final ProcessVariable<List<Map<String, Object>>> PROPOSALS = table("proposals");
    static final ProcessVariable<List<Map<String, Object>>> OTHERS = table("others");
    static final ProcessVariable<List<Map<String, Object>>> SHARES = table("shares");
    static final ProcessVariable<Decision> ALLOCATION_DECISION = choice("allocationDecision", Decision.class);
    static final ProcessVariable<String> SEARCH = text("search");
    static final ProcessVariable<String> ACCOUNT_CUSTOMER = text("accountCustomer");
    static final ProcessVariable<String> SET_ASIDE_REASON = text("setAsideReason");

    /** What finance decides about a payment. */
    enum Decision {
        ALLOCATE,
        LOOK_AGAIN,
        ON_ACCOUNT,
        NOT_A_CUSTOMER
    }

    private PaymentProcess() {}
}
