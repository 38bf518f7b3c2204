package com.batoncrm.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.batoncrm.engine.BatonTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A year of contracts, in a database of its own; {@code -Dyear.contracts=60} makes it a short one. */
@BatonTest
@TestPropertySource(properties = "spring.application.name=A year of Baton")
@DirtiesContext
class SimulatedYearTests {

    private static final int CONTRACTS = Integer.getInteger("year.contracts", 500);
    private static final LocalDate FIRST = LocalDate.parse("2026-11-03");
    private static final LocalDate LAST = LocalDate.parse("2027-11-02");

    @Autowired
    private Year year;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aYearOfCustomersWhoPayEarlyLatePartlyTwiceWronglyOrNever() {
        theClockBeginsTheDay();
        year.plan(CONTRACTS, FIRST, LAST.minusDays(120), 2026);
        FIRST.datesUntil(LAST).forEach(year::live);
        assertAll(
                this::everySumOfTheLedgerHolds,
                this::theLedgerHasWhatTheBooksHave,
                this::everyReceivableWaitsAsLongAsSomethingIsOpen,
                this::everyContractWaitsAsLongAsSomethingIsOpen,
                this::dunningRunsAsLongAsSomethingIsDue,
                this::everyMailThatWasDueWasSentOnce,
                this::noLevelIsSkipped,
                this::nothingFailed);
    }

    /** Jobs that begin a day were set by the real clock, when the models were deployed. */
    private void theClockBeginsTheDay() {
        Date first = Date.from(FIRST.atTime(5, 0).toInstant(ZoneOffset.UTC));
        management.createJobQuery().timers().unlimitedList().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .forEach(job -> management.setJobDuedate(job.getId(), first));
    }

    private void everySumOfTheLedgerHolds() {
        assertThat(jdbc.queryForList("select problem from ledger_problem", String.class))
                .isEmpty();
        assertThat(jdbc.queryForList(
                        "select sum(amount) from ledger_posting group by currency", java.math.BigDecimal.class))
                .allSatisfy(sum -> assertThat(sum).isZero());
    }

    private void theLedgerHasWhatTheBooksHave() {
        Map<String, String> ledger = new TreeMap<>();
        jdbc.query(
                "select number, amount, fees, paid, credited, written_off from receivable_balance where number in"
                        + " (select number from receivable where invoice_number is not null)",
                row -> {
                    ledger.put(
                            row.getString(1),
                            List.of(2, 3, 4, 5, 6).stream()
                                    .map(column -> amount(row, column))
                                    .collect(Collectors.joining(" ")));
                });
        Map<String, String> books = new TreeMap<>();
        year.claims
                .values()
                .forEach(claim -> books.put(
                        claim.number,
                        List.of(claim.amount, claim.fees, claim.paid, claim.credited, claim.lost).stream()
                                .map(Letter::written)
                                .collect(Collectors.joining(" "))));
        assertThat(ledger).isEqualTo(books);
    }

    private static String amount(java.sql.ResultSet row, int column) {
        try {
            return row.getBigDecimal(column).setScale(2).toPlainString();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void everyReceivableWaitsAsLongAsSomethingIsOpen() {
        Map<String, String> expected = new TreeMap<>();
        year.claims.values().forEach(claim -> expected.put(claim.number, end(claim)));
        assertThat(cases("receivable")).isEqualTo(expected);
    }

    private static String end(Claim claim) {
        return claim.open() > 0
                ? "waits"
                : claim.lost > 0 ? "EndEvent_WrittenOff" : claim.paid > 0 ? "EndEvent_Paid" : "EndEvent_Credited";
    }

    private void everyContractWaitsAsLongAsSomethingIsOpen() {
        Map<String, String> expected = new TreeMap<>();
        year.contractsOpen()
                .forEach((contract, open) -> expected.put(contract, open > 0 ? "waits" : "EndEvent_ContractSettled"));
        assertThat(cases("contract-to-receivable")).isEqualTo(expected);
    }

    private void dunningRunsAsLongAsSomethingIsDue() {
        List<String> running = jdbc.queryForList(
                "select e.business_key_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where d.key_ = 'dunning' and e.id_ = e.proc_inst_id_",
                String.class);
        assertThat(running)
                .containsExactlyInAnyOrderElementsOf(year.debtors.values().stream()
                        .filter(debtor -> debtor.isAsked)
                        .map(debtor -> debtor.number)
                        .toList());
    }

    /** By business key where the latest case of it ended, or that it waits. */
    private Map<String, String> cases(String process) {
        Map<String, String> cases = new TreeMap<>();
        jdbc.query(
                "select business_key_, coalesce(end_act_id_, 'waits') from act_hi_procinst where proc_def_key_ = ?"
                        + " order by start_time_, coalesce(end_time_, 'infinity')",
                row -> {
                    cases.put(row.getString(1), row.getString(2));
                },
                process);
        return cases;
    }

    private void everyMailThatWasDueWasSentOnce() {
        assertThat(count("mail where key like 'invoice:%'")).isEqualTo(year.claims.size());
        assertThat(count("(select about from mail where key like 'invoice:%' group by about) as invoices"))
                .isEqualTo(year.claims.size());
        assertThat(count("mail where key ~ '^dunning:'"))
                .isEqualTo(year.letters.stream().filter(Letter::isWritten).count());
        assertThat(count("mail where key like 'contract-settled:%'"))
                .isEqualTo(year.settled.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertThat(count("mail where key ~ '^credit-note:'")).isEqualTo(year.credits);
        assertThat(jdbc.queryForList("select key from mail where key like 'digest:%'", String.class))
                .containsExactlyInAnyOrderElementsOf(year.digests);
    }

    private void noLevelIsSkipped() {
        List<String> ways = jdbc.queryForList("""
                select distinct string_agg(i.level::text, '' order by r.number) from dunning_reminder_item i
                join dunning_reminder r on r.number = i.reminder_number group by i.receivable""", String.class);
        assertThat(ways).allMatch(way -> "123456666".contains(way) || way.matches("1?23?45?6*"));
    }

    private void nothingFailed() {
        assertThat(count("act_ru_incident")).isZero();
        assertThat(count("act_ru_job where retries_ = 0")).isZero();
    }

    private long count(String from) {
        return jdbc.queryForObject("select count(*) from " + from, Long.class);
    }
}
