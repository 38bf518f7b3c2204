package com.batoncrm.onboarding.web;

import com.batoncrm.engine.Accounts;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What an employee has filled in about himself: for human resources and for him, and each look is in the audit. */
@Controller
class OwnDataController {

    private final EmployeeService employees;
    private final OnboardingService onboardings;
    private final Accounts accounts;

    OwnDataController(EmployeeService employees, OnboardingService onboardings, Accounts accounts) {
        this.employees = employees;
        this.onboardings = onboardings;
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
        return "own-data";
    }

    private boolean mayRead(String person, Employee employee) {
        return accounts.isMember(person, "hr")
                || employee.account().filter(person::equals).isPresent();
    }
}
