package com.batoncrm.standing.process;

import static com.batoncrm.standing.process.LiftsCreditStop.CUSTOMER_TEXT;
import static com.batoncrm.standing.process.LiftsCreditStop.LIFT_UNTIL;
import static com.batoncrm.standing.process.LiftsCreditStop.REASON;

import com.batoncrm.customer.CustomerService;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Lift credit stop". */
@Component
class LiftCreditStop implements JavaDelegate {

    private final CustomerService customers;

    LiftCreditStop(CustomerService customers) {
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = customers.meant(CUSTOMER_TEXT.from(execution)).number();
        execution.setProcessBusinessKey(number);
        customers.liftStop(number, LocalDate.parse(LIFT_UNTIL.from(execution)), REASON.from(execution));
    }
}
