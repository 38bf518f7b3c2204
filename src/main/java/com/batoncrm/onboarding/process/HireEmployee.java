package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.EmployeeOnboarding.*;

import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import com.batoncrm.people.NewEmployee;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Hire employee". */
@Component
class HireEmployee implements JavaDelegate {

    private final EmployeeService employees;

    HireEmployee(EmployeeService employees) {
        this.employees = employees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Employee employee = employees.hire(new NewEmployee(
                PERSON_NAME.from(execution),
                EMAIL.from(execution),
                PRIVATE_EMAIL.find(execution).orElse(""),
                DEPARTMENT.from(execution),
                JOB_POSITION.from(execution),
                MANAGER_TEXT.from(execution),
                PLACE.from(execution),
                CONTRACT_TYPE.from(execution),
                LocalDate.parse(START_DATE.from(execution))));
        execution.setProcessBusinessKey(employee.number());
        NUMBER.on(execution, employee.number());
        CUSTOMER.on(execution, employee.name());
        EMAIL.removeFrom(execution);
        PRIVATE_EMAIL.removeFrom(execution);
    }
}
