package com.batoncrm.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.absence.AbsenceFixtures;
import com.batoncrm.browser.BrowserTest;
import com.batoncrm.browser.Windows;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The org chart in a browser. */
@BrowserTest
class PeoplePageTests {

    @Autowired
    private AbsenceFixtures absences;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @AfterEach
    void clear() {
        absences.everybodyIsBack();
        jdbc.sql("update employee set manager = null").update();
    }

    @Test
    void everybodySeesWhoLeadsWhomAndWhoStandsInAlsoWhereAChainComesBackToItself(Windows windows) {
        absences.leads("management", "sales-manager");
        absences.leads("sales-manager", "sales");
        absences.leads("sales-manager", "sales2");
        absences.employee("finance");
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        away("sales", today, "sales2");
        away("finance", today, null);
        String legal = absences.employee("legal");
        String business = absences.employee("business");
        jdbc.sql("update employee set manager = ? where number = ?")
                .params(business, legal)
                .update();
        jdbc.sql("update employee set manager = ? where number = ?")
                .params(legal, business)
                .update();

        Page page = windows.homeOf("it");
        page.getByText("People: who leads whom").click();
        assertThat(page.locator(".baton-person .baton-person .baton-person > strong"))
                .hasText(new String[] {"Employee sales", "Employee sales2"});
        assertThat(page.getByText("Samuel Sales stands in")).isVisible();
        assertThat(page.getByText("nobody stands in")).isVisible();
        assertThat(page.locator(".baton-person > strong", new Page.LocatorOptions().setHasText("Employee legal")))
                .hasCount(1);
        assertThat(page.locator(".baton-person > strong", new Page.LocatorOptions().setHasText("Employee business")))
                .hasCount(1);
        windows.picture(page, "people");
        assertThat(page.title()).startsWith("People");
    }

    private void away(String person, LocalDate today, @Nullable String substitute) {
        jdbc.sql("insert into absence values (gen_random_uuid(), 0, ?, ?, ?, ?, ?, false, false)")
                .params(person, today, today.plusDays(4), substitute, person)
                .update();
    }
}
