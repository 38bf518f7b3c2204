package com.batoncrm.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Refused;
import com.batoncrm.load.LoadResult;
import com.batoncrm.load.LoadTarget;
import com.batoncrm.load.Loading;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.support.TransactionTemplate;

/** Employees: hired, led, loaded from a table, moved and gone. */
@BatonTest
class EmployeeTests {

    @Autowired
    private EmployeeService employees;

    @Autowired
    private OrgChart chart;

    @Autowired
    private EmployeeFixtures fixtures;

    @Autowired
    private Loading loading;

    @Autowired
    private List<LoadTarget> targets;

    @Autowired
    private WorkingDays days;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    @Test
    void aNewEmployeeHasTheNextNumberAndIsFoundByAnythingThatIsHis() {
        Employee boss = fixtures.hire("");
        Employee employee = fixtures.hire(boss.email());
        assertThat(employee.number()).matches("E-\\d{6}").isGreaterThan(boss.number());
        assertThat(employee.manager()).contains(boss.number());
        employees.giveAccount(employee.number(), "acc-" + employee.number());
        for (String text : List.of(
                employee.number().toLowerCase(Locale.ROOT),
                employee.email().toUpperCase(Locale.ROOT),
                employee.name(),
                "acc-" + employee.number())) {
            assertThat(employees.meant(text).number()).as(text).isEqualTo(employee.number());
        }
        assertThat(chart.ledBy(boss.number())).extracting(Employee::number).containsExactly(employee.number());
        assertThatThrownBy(() -> employees.meant("Nobody at all"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("No employee was found");
    }

    @Test
    void theStatusFollowsFromTheDates() {
        Employee employee = fixtures.hire("");
        LocalDate start = days.today();
        employees.endOn(employee.number(), start.plusDays(10));
        Employee known = employees.get(employee.number());
        assertThat(known.status(start.minusDays(1))).isEqualTo(EmployeeStatus.HIRED);
        assertThat(known.status(start)).isEqualTo(EmployeeStatus.ACTIVE);
        assertThat(known.status(start.plusDays(10))).isEqualTo(EmployeeStatus.ACTIVE);
        assertThat(known.status(start.plusDays(11))).isEqualTo(EmployeeStatus.LEFT);
        assertThatThrownBy(() -> employees.endOn(employee.number(), start.minusDays(1)))
                .hasMessageContaining("cannot be before the first");
    }

    @Test
    void nobodyIsLedByHimselfHoweverFarApart() {
        Employee top = fixtures.hire("");
        Employee middle = fixtures.hire(top.number());
        Employee low = fixtures.hire(middle.number());
        for (Employee wrong : List.of(top, middle, low)) {
            assertThatThrownBy(() -> employees.reportTo(top.number(), wrong.number()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("cannot be the manager");
        }
        employees.reportTo(low.number(), top.number());
        assertThat(employees.get(low.number()).manager()).contains(top.number());
        assertThat(chart.above(employees.get(middle.number())))
                .extracting(Employee::number)
                .containsExactly(top.number());
    }

    @Test
    void whoHasLeftLeadsNobodyAndHisManagerTakesOver() {
        Employee top = fixtures.hire("");
        Employee middle = fixtures.hire(top.number());
        Employee low = fixtures.hire(middle.number());
        employees.endOn(middle.number(), days.today());
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> fixtures.hire(middle.number()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not work here any more");
        assertThat(chart.managerOf(employees.get(low.number())))
                .map(Employee::number)
                .contains(top.number());
    }

    @Test
    void aStartCanBeMovedOrCancelledUntilItHasCome() {
        NewEmployee told = fixtures.told("Anna Later", "");
        Employee employee = employees.hire(new NewEmployee(
                told.name(),
                told.email(),
                "anna@home.example",
                "After-sales service",
                "Technician",
                "",
                "",
                ContractType.FIXED_TERM,
                days.today().plusDays(20)));
        assertThat(employee.department()).isEqualTo("service");
        employees.startOn(employee.number(), days.today().plusDays(30));
        assertThatThrownBy(
                        () -> employees.startOn(employee.number(), days.today().minusDays(1)))
                .hasMessageContaining("is over");
        employees.cancel(employee.number(), "Took another offer");
        assertThat(employees.get(employee.number()).status(days.today())).isEqualTo(EmployeeStatus.CANCELLED);
        assertThatThrownBy(
                        () -> employees.startOn(employee.number(), days.today().plusDays(40)))
                .hasMessageContaining("cannot be changed any more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "12", "two\nlines"})
    void aNameThatIsNoneIsRefused(String name) {
        refused(name);
    }

    @Test
    void whatIsWrongIsNamedAndNobodyIsHired() {
        refused("x".repeat(300));
        NewEmployee good = fixtures.told("Anna Good", "");
        employees.hire(good);
        int before = employees.all().size();
        assertThatThrownBy(() -> employees.hire(new NewEmployee(
                        "Other",
                        good.email().toUpperCase(Locale.ROOT),
                        "",
                        "sales",
                        "Seller",
                        "",
                        "",
                        ContractType.PERMANENT,
                        days.today())))
                .hasMessageContaining("has the e-mail address");
        assertThatThrownBy(() -> employees.hire(withDepartment("Magic")))
                .hasMessage("There is no department 'Magic'; there are After-sales service, Business, Finance,"
                        + " Human resources, IT, Legal, Management, Sales.");
        assertThatThrownBy(() -> employees.hire(fixtures.told("Anna Other", "E-999999")))
                .hasMessageContaining("No employee was found for 'E-999999'");
        clock.advance(Duration.ofDays(-3));
        NewEmployee early = fixtures.told("Anna Early", "");
        clock.advance(Duration.ofDays(3));
        assertThatThrownBy(() -> employees.hire(early)).hasMessageContaining("is over");
        assertThat(employees.all()).hasSize(before);
    }

    @Test
    void ofTwoWhoGetOneEmailAtTheSameTimeTheSecondIsRefusedInWords() {
        NewEmployee first = fixtures.told("Anna First", "");
        List<CompletableFuture<Throwable>> second = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            employees.hire(first);
            second.add(CompletableFuture.supplyAsync(() ->
                    catchThrowable(() -> employees.hire(withEmail(first.email().toUpperCase(Locale.ROOT))))));
            while (waiting() == 0 && !second.get(0).isDone()) {
                Thread.onSpinWait();
            }
            assertThat(second.get(0)).isNotDone();
        });
        assertThat(second.get(0).join())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Anna First (E-")
                .hasMessageContaining("has the e-mail address");
        assertThat(employees.all())
                .filteredOn(employee -> employee.email().equalsIgnoreCase(first.email()))
                .hasSize(1);
    }

    @Test
    void aStartYearsAheadIsTakenForAMistypedOne() {
        Employee employee = fixtures.hire("");
        NewEmployee told = fixtures.told("Anna Far", "");
        assertThatThrownBy(() -> employees.hire(new NewEmployee(
                        told.name(),
                        told.email(),
                        "",
                        "sales",
                        "Seller",
                        employee.number(),
                        "",
                        ContractType.PERMANENT,
                        days.today().plusYears(2).plusDays(1))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Please check the year");
    }

    /** How many wait for a lock that another transaction holds; asked outside of this one. */
    private int waiting() {
        try (Connection other = database.getConnection();
                ResultSet found = other.createStatement()
                        .executeQuery("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and wait_event = 'advisory'")) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTableOfEmployeesIsLoadedOnceManagersFirst() {
        String id = UUID.randomUUID().toString().substring(0, 8);
        String table = "name,e-mail,department,job title,reports to,start date\n"
                + "Berta Boss,boss" + id + "@x.example,Sales,Head,,2020-01-01\n"
                + "Willi Work,work" + id + "@x.example,sales,Seller,boss" + id + "@x.example,2021-01-01\n"
                + "Nora None,none" + id + "@x.example,Magic,Seller,,2021-01-01\n";
        LoadResult first = load(table);
        assertThat(first.added()).isEqualTo(2);
        assertThat(first.bad()).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(4);
            assertThat(bad.column()).isEqualTo("department");
        });
        Employee worker = employees.meant("work" + id + "@x.example");
        assertThat(worker.manager())
                .contains(employees.meant("boss" + id + "@x.example").number());
        assertThat(load(table).unchanged()).isEqualTo(2);
    }

    private LoadResult load(String table) {
        LoadTarget target = targets.stream()
                .filter(each -> each.name().equals("employees"))
                .findFirst()
                .orElseThrow();
        return loading.load(new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)), target);
    }

    private void refused(String name) {
        assertThatThrownBy(() -> employees.hire(fixtures.told(name, ""))).isInstanceOf(Refused.class);
    }

    private NewEmployee withEmail(String email) {
        NewEmployee told = fixtures.told("Anna Second", "");
        return new NewEmployee(
                told.name(),
                email,
                "",
                told.department(),
                told.position(),
                "",
                "",
                ContractType.PERMANENT,
                told.startsOn());
    }

    private NewEmployee withDepartment(String department) {
        NewEmployee told = fixtures.told("Anna Nowhere", "");
        return new NewEmployee(
                told.name(),
                told.email(),
                "",
                department,
                told.position(),
                "",
                "",
                ContractType.PERMANENT,
                told.startsOn());
    }
}
