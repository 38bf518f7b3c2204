package com.batoncrm.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the decision to hire to the last task of the plan. */
@BatonTest
class OnboardingTests {

    @Autowired
    private OnboardingFixtures fixtures;

    @Autowired
    private EmployeeService employees;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private MovableClock clock;

    @Test
    void aNewEmployeeGetsAnAccountWithExactlyThePlansGroups() {
        ProcessInstance onboarding = fixtures.hire();
        Employee employee = employees.get(onboarding.getBusinessKey());
        assertThat(employee.account().orElseThrow()).startsWith("anna.neumann");
        assertThat(accounts.groupsOf(employee.account().orElseThrow())).containsExactlyInAnyOrder("staff", "service");
    }
}
