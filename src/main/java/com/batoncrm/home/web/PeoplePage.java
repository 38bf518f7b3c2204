package com.batoncrm.home.web;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.Absence;
import com.batoncrm.absence.AbsenceService;
import com.batoncrm.absence.Period;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Accounts;
import com.batoncrm.people.Departments;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import com.batoncrm.people.EmployeeStatus;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who leads whom, and who is away today with who stands in, for everybody who works here. */
@Controller
class PeoplePage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final EmployeeService employees;
    private final Departments departments;
    private final AbsenceService absences;
    private final Accounts accounts;
    private final WorkingDays days;

    PeoplePage(
            EmployeeService employees,
            Departments departments,
            AbsenceService absences,
            Accounts accounts,
            WorkingDays days) {
        this.employees = employees;
        this.departments = departments;
        this.absences = absences;
        this.accounts = accounts;
        this.days = days;
    }

    @GetMapping("/people")
    String show(Model page) {
        page.addAttribute("roots", PeopleTree.of(employees.withUs()));
        page.addAttribute("words", new Words(absences.today()));
        return "people";
    }

    /** What the page says of an employee. */
    final class Words {

        private final Map<String, Absence> away;

        Words(Map<String, Absence> away) {
            this.away = away;
        }

        /** Position, department and place, as far as they are known. */
        public String does(Employee employee) {
            return String.join(", ", employee.position(), departments.nameOf(employee.department()), employee.place())
                    .replaceAll("(, )+$", "");
        }

        /** Empty where there is nothing to say of him today. */
        public String today(Employee employee) {
            LocalDate today = days.today();
            if (employee.status(today) == EmployeeStatus.HIRED) {
                return say("home.people.starts", DAY.format(employee.startsOn()));
            }
            return away(employee)
                    .map(absence -> say("home.people.away", Period.of(absence)))
                    .or(() -> employee.endsOn().map(day -> say("home.people.leaves", DAY.format(day))))
                    .orElse("");
        }

        public boolean isAway(Employee employee) {
            return away(employee).isPresent();
        }

        public String standsIn(Employee employee) {
            return away(employee)
                    .map(absence -> absence.substitute()
                            .map(person -> say("home.people.standsIn", accounts.nameOf(person)))
                            .orElse(say("home.people.nobody")))
                    .orElse("");
        }

        private Optional<Absence> away(Employee employee) {
            return employee.account().map(away::get);
        }
    }
}
