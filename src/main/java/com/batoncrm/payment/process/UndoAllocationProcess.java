package com.batoncrm.payment.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;

/** Takes back what was decided about a payment: processes/payment/undo-allocation.bpmn. */
final class UndoAllocationProcess {

    static final String KEY = "undo-allocation";

    static final String UNDONE = "EndEvent_AllocationUndone";

    static final ProcessVariable<String> PAYMENT_NUMBER = text("paymentNumber");
    static final ProcessVariable<String> UNDO_REASON = text("undoReason");

    static final ProcessVariable<UndoWhat> UNDO_WHAT = choice("undoWhat", UndoWhat.class);

    /** What is decided anew: all of the payment, or what is left over of it. */
    enum UndoWhat {
        ALL,
        REST
    }

    private UndoAllocationProcess() {}
}
