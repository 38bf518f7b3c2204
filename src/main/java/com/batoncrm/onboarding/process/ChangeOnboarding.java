package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingChange.*;

import com.batoncrm.onboarding.Invitations;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Change onboarding". */
@Component
class ChangeOnboarding implements JavaDelegate {

    private final EmployeeService employees;
    private final OnboardingService onboardings;
    private final Invitations invitations;

    ChangeOnboarding(EmployeeService employees, OnboardingService onboardings, Invitations invitations) {
        this.employees = employees;
        this.onboardings = onboardings;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Employee employee = employees.meant(EMPLOYEE_TEXT.from(execution));
        String number = onboardings.get(employee.number()).employee();
        execution.setProcessBusinessKey(number);
        NUMBER.on(execution, number);
        CUSTOMER.on(execution, employee.name());
        switch (CHANGE.from(execution)) {
            case MOVE_START -> employees.startOn(number, LocalDate.parse(NEW_START.from(execution)));
            case CANCEL -> employees.cancel(number, REASON.find(execution).orElse(""));
            case SEND_AGAIN -> invitations.sendAgain(number);
        }
    }
}
