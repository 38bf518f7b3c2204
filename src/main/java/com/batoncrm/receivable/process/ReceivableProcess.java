package com.batoncrm.receivable.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import java.util.List;
import java.util.Map;

/** One instalment from its invoice until nothing of it is open: processes/receivable/receivable.bpmn. */
final class ReceivableProcess {

    static final String KEY = "receivable";

    static final String ISSUE_INVOICE = "UserTask_IssueInvoice";
    static final String AWAIT_SETTLEMENT = "IntermediateCatchEvent_ReceivableSettled";
    static final String NOTHING_LEFT = "BoundaryEvent_NothingToInvoice";
    static final String PAID = "EndEvent_Paid";
    static final String CREDITED = "EndEvent_Credited";
    static final String WRITTEN_OFF = "EndEvent_WrittenOff";

    static final String RECEIVABLE_SETTLED = "ReceivableSettled";
    static final String NOTHING_TO_INVOICE = "NothingToInvoice";
    static final String RECEIVABLE_REOPENED = "ReceivableReopened";

    // Which receivable; customer, number and amount are columns of every task list.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");

    // The form "Issue invoice".
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<String> SENT_TO = text("sentTo");
    static final ProcessVariable<String> INVOICE_DATE = text("invoiceDate");

    static final ProcessVariable<State> SETTLEMENT = choice("settlement", State.class);

    /** How much of it is settled, and how the last of it was. */
    enum State {
        OPEN,
        PAID,
        CREDITED,
        WRITTEN_OFF
    }

    private ReceivableProcess() {}
}
