package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingDeadlines.*;

import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Before the deadlines are looked up: what they depend on, as it is now. */
@Component
class DescribeEmployee implements ExecutionListener {

    private final EmployeeService employees;

    DescribeEmployee(EmployeeService employees) {
        this.employees = employees;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Employee employee = employees.get(execution.getProcessBusinessKey());
        DEPARTMENT.on(execution, employee.department());
        JOB_POSITION.on(execution, employee.position());
        PLACE.on(execution, employee.place());
    }
}
