package com.batoncrm.quote.process;

import com.batoncrm.quote.QuoteAnswered;
import com.batoncrm.quote.WithdrawalWanted;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process what happened outside of it. */
@Component
class QuoteApprovalFlow {

    private final RuntimeService runtime;

    QuoteApprovalFlow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(QuoteAnswered event) {
        VariableMap values = Variables.createVariables();
        QuoteApproval.ANSWER.in(values, event.answer().answer());
        QuoteApproval.ANSWERED_BY.in(values, event.answer().by());
        QuoteApproval.ORDER_NUMBER.in(values, event.answer().orderNumber());
        QuoteApproval.ANSWER_TEXT.in(values, event.answer().text());
        QuoteViews.noticeOfChange(values, event.answer());
        runtime.createMessageCorrelation(QuoteApproval.CUSTOMER_ANSWERED)
                .processInstanceBusinessKey(event.number())
                .setVariables(values)
                .correlate();
    }

    @EventListener
    void on(WithdrawalWanted event) {
        runtime.createMessageCorrelation(QuoteApproval.WITHDRAWAL_WANTED)
                .processInstanceBusinessKey(event.number())
                .correlate();
    }
}
