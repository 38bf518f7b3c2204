package com.batoncrm.payment.process;

import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;

/** Takes back what was decided about a payment: processes/payment/undo-allocation.bpmn. */
final class UndoAllocationProcess {

    static final String KEY = "undo-allocation";

    static final String UNDONE = "EndEvent_AllocationUndone";

    static final ProcessVariable<String> PAYMENT_NUMBER = text("paymentNumber");
    static final ProcessVariable<String> UNDO_REASON = text("undoReason");

    private UndoAllocationProcess() {}
}
