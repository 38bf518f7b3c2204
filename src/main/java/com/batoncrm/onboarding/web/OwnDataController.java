package com.batoncrm.onboarding.web;

import com.batoncrm.engine.Accounts;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.onboarding.ProbationService;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an employee has filled in about himself: for human resources and for him, and each look is in the audit. What came
 * out of the talks with him is for human resources alone.
 */
@Controller
class OwnDataController {

    private final EmployeeService employees;
    private final OnboardingService onboardings;
    private final ProbationService probation;
    private final Accounts accounts;

    OwnDataController(
            EmployeeService employees, OnboardingService onboardings, ProbationService probation, Accounts accounts) {
        this.employees = employees;
        this.onboardings = onboardings;
        this.probation = probation;
        this.accounts = accounts;
    }

    @GetMapping("/own-data/{number}")
    String show(Principal person, @PathVariable String number, Model page) {
        Employee employee = employees
                .find(number)
                .filter(found -> mayRead(person.getName(), found))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("employee", employee);
        page.addAttribute("fields", onboardings.readOwnData(employee.number()));
        page.addAttribute("talks", isHr(person.getName()) ? probation.talks(employee.number()) : List.of());
        return "own-data";
    }

    private boolean mayRead(String person, Employee employee) {
        return isHr(person) || employee.account().filter(person::equals).isPresent();
    }

    private boolean isHr(String person) {
        return accounts.isMember(person, "hr");
    }
}
