package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Company;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.NewAccounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.LinkTarget;
import com.batoncrm.mail.Links;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import com.batoncrm.people.Dates;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which a new employee sets his password: mailed with the account, sent again, used once. */
@Service
@Transactional
public class Invitations {

    /** Purpose of the mailed link, and where it leads: {@code /password/TOKEN}. */
    public static final String LINK = "password";

    private static final int VALID_DAYS = 14;

    private final EmployeeService employees;
    private final NewAccounts newAccounts;
    private final Accounts accounts;
    private final Links links;
    private final Mails mails;
    private final Audit audit;
    private final Company company;
    private final Clock clock;

    Invitations(
            EmployeeService employees,
            NewAccounts newAccounts,
            Accounts accounts,
            Links links,
            Mails mails,
            Audit audit,
            Company company,
            Clock clock) {
        this.employees = employees;
        this.newAccounts = newAccounts;
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
        this.audit = audit;
        this.company = company;
        this.clock = clock;
    }

    /** What the holder of a link sees: whose account it is, whether that works by now, and whether the link still does. */
    public record Invitation(Employee employee, String account, boolean works, LinkTarget.State link) {}

    /** Mails a link that works for two weeks, or until two weeks after the start, the last day included; earlier ones end. */
    void invite(String number) {
        Employee employee = employees.get(number);
        String account = employee.account().orElseThrow();
        links.revoke(LINK, number);
        String to = employee.privateEmail().isEmpty() ? employee.email() : employee.privateEmail();
        LocalDate lastDay = latest(employee.startsOn(), today()).plusDays(VALID_DAYS);
        mails.send(Mail.to(to, employee.name())
                .about(EmployeeService.SUBJECT, number)
                .key("invitation:" + number + ":" + UUID.randomUUID())
                .subject(say("onboarding.mail.invitation", company.name()))
                .template(
                        "invitation",
                        Map.of(
                                "company", company.name(),
                                "account", account,
                                "start", Dates.text(employee.startsOn()),
                                "validUntil", Dates.text(lastDay)))
                .link(links.create(
                        LINK,
                        number,
                        1,
                        lastDay.plusDays(1).atStartOfDay(company.zone()).toInstant())));
        audit.record(AuditEntry.of("onboarding.invited", EmployeeService.SUBJECT, number));
    }

    /**
     * Mails a new link; the earlier one does not work any more.
     *
     * @throws Refused where there is no account yet, the employee is gone, or he has set a password by link already
     */
    public void sendAgain(String number) {
        Employee employee = employees.get(number);
        boolean hasAccount = employee.account().flatMap(accounts::person).isPresent();
        if (!hasAccount || !employee.isWithUs(today())) {
            throw new Refused(say("onboarding.refused.noInvitation", employee.name(), number));
        }
        invite(number);
    }

    void revoke(String number) {
        links.revoke(LINK, number);
    }

    /** Empty for a link that never was; changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String token) {
        return links.find(LINK, token).map(target -> {
            Employee employee = employees.get(target.subject());
            return new Invitation(
                    employee,
                    employee.account().orElse(""),
                    !employee.startsOn().isAfter(today()),
                    target.state());
        });
    }

    /**
     * Sets the password and uses the link up.
     *
     * @throws Refused where the link does not work any more, the two differ, or the password is too easy to guess; the
     *     link then stays as it is
     */
    public void setPassword(String token, String password, String again) {
        if (!password.equals(again)) {
            throw new Refused(say("onboarding.refused.differ"));
        }
        LinkTarget target = links.redeem(LINK, token).orElseThrow(() -> new Refused(say("onboarding.refused.link")));
        String account = employees.get(target.subject()).account().orElseThrow();
        newAccounts.setPassword(account, password);
        audit.record(AuditEntry.of("onboarding.password-set", EmployeeService.SUBJECT, target.subject()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), company.zone());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
