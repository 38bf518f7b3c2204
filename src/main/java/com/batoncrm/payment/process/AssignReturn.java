package com.batoncrm.payment.process;

import static com.batoncrm.payment.process.ReturnProcess.NUMBER;
import static com.batoncrm.payment.process.ReturnProcess.RETURN_DECISION;
import static com.batoncrm.payment.process.ReturnProcess.SET_ASIDE_REASON;

import com.batoncrm.payment.ReturnService;
import com.batoncrm.payment.process.ReturnProcess.Decision;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Assign return". */
@Component
class AssignReturn implements TaskListener {

    private final ReturnService returns;

    AssignReturn(ReturnService returns) {
        this.returns = returns;
    }

    @Override
    public void notify(DelegateTask task) {
        if (RETURN_DECISION.from(task) == Decision.NOT_A_CUSTOMER) {
            returns.putAside(NUMBER.from(task), SET_ASIDE_REASON.find(task).orElse(""));
        }
    }
}
