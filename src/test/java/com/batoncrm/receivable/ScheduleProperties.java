package com.batoncrm.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.catalog.Instalment;
import com.batoncrm.company.Money;
import com.batoncrm.quote.QuoteContent;
import com.batoncrm.quote.QuoteContent.Party;
import com.batoncrm.quote.QuoteContent.PricedLine;
import com.batoncrm.quote.QuoteContent.TaxedAmount;
import com.batoncrm.quote.QuoteContent.Totals;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for every split, schedule and series of invoices, whatever the amounts. */
class ScheduleProperties {

    private static final LocalDate SIGNED = LocalDate.parse("2026-11-02");

    @Property(tries = 100_000)
    void partsAddUpToTheCoinAndStayWithinOneCoinOfTheirShare(
            @ForAll("money") Money total, @ForAll("shares") List<BigDecimal> shares) {
        List<Money> parts = total.split(shares);
        assertThat(parts).hasSameSizeAs(shares);
        assertThat(sum(parts, total.currency())).isEqualTo(total);
        BigDecimal whole = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal coin = BigDecimal.ONE.movePointLeft(total.currency().getDefaultFractionDigits());
        for (int index = 0; index < parts.size(); index++) {
            Money part = parts.get(index);
            assertThat(part).isEqualTo(part.rounded());
            assertThat(part.amount()
                            .multiply(whole)
                            .subtract(total.amount().multiply(shares.get(index)))
                            .abs())
                    .isLessThan(coin.multiply(whole));
        }
    }

    @Property(tries = 100_000)
    void largerSharesNeverGetLess(@ForAll("money") Money total, @ForAll("shares") List<BigDecimal> shares) {
        List<Money> parts = total.split(shares);
        for (int one = 0; one < parts.size(); one++) {
            for (int other = 0; other < parts.size(); other++) {
                if (shares.get(one).compareTo(shares.get(other)) > 0) {
                    assertThat(parts.get(one)).isGreaterThanOrEqualTo(parts.get(other));
                }
            }
        }
    }

    @Property(tries = 100_000)
    void aScheduleAddsUpAndIsDueOnWorkingDays(
            @ForAll("money") Money gross, @ForAll("instalments") List<Instalment> instalments) {
        List<PlannedInstalment> planned =
                Schedule.of(instalments, gross, SIGNED, ScheduleProperties::weekday, Locale.ENGLISH);
        assertThat(sum(planned.stream().map(PlannedInstalment::amount).toList(), gross.currency()))
                .isEqualTo(gross);
        assertThat(planned).allSatisfy(instalment -> {
            assertThat(instalment.amount().isPositive()).isTrue();
            assertThat(instalment.milestone() == null).isNotEqualTo(instalment.dueOn() == null);
            if (instalment.dueOn() != null) {
                assertThat(instalment.dueOn()).isEqualTo(weekday(instalment.dueOn()));
            }
        });
        ScheduleCheck.requireSum(planned, gross);
    }

    @Property(tries = 100_000)
    void invoicesAddUpToTheNetAndTaxOfTheirContract(
            @ForAll @Size(min = 1, max = 3) List<@LongRange(min = 1, max = 10_000_000) Long> nets,
            @ForAll("shares") List<BigDecimal> shares) {
        QuoteContent contract = contract(nets);
        Money gross = contract.totals().gross();
        Money before = Money.zero(gross.currency());
        List<Invoice> invoices = new ArrayList<>();
        for (Money part : gross.split(shares)) {
            if (part.isPositive()) {
                Invoice invoice = Invoice.of(contract).part(before, part);
                assertThat(taxes(invoice).plus(invoice.net())).isEqualTo(part);
                invoices.add(invoice);
                before = before.plus(part);
            }
        }
        assertThat(sum(invoices.stream().map(Invoice::net).toList(), gross.currency()))
                .isEqualTo(contract.totals().net());
        for (int rate = 0; rate < contract.taxes().size(); rate++) {
            int index = rate;
            assertThat(sum(
                            invoices.stream()
                                    .map(invoice -> invoice.taxes().get(index).tax())
                                    .toList(),
                            gross.currency()))
                    .isEqualTo(contract.taxes().get(index).tax());
        }
    }

    @Property(tries = 20_000)
    void creditNotesAddUpToTheNetAndTaxOfTheirInvoice(
            @ForAll @Size(min = 1, max = 3) List<@LongRange(min = 1, max = 10_000_000) Long> nets,
            @ForAll("shares") List<BigDecimal> shares) {
        Invoice invoice = Invoice.of(contract(nets));
        Invoice left = invoice;
        Invoice credited = Invoice.nothing(invoice.gross().currency());
        for (Money part : invoice.gross().split(shares)) {
            if (part.isPositive()) {
                Invoice note = left.part(Money.zero(part.currency()), part);
                assertThat(note.gross()).isEqualTo(part);
                assertThat(taxes(note).plus(note.net())).isEqualTo(part);
                credited = credited.plus(note);
                left = left.minus(note);
            }
        }
        assertThat(left.gross().isZero()).isTrue();
        assertThat(credited.minus(invoice).taxes()).isEmpty();
    }

    /** As receivables follow an amendment: of those that stay, the last first, what goes beyond its terms is credited. */
    @Property(tries = 100_000)
    void whatIsCreditedAndPlannedAnewMakesUpAnAmendedContract(
            @ForAll @Size(min = 1, max = 3) List<@LongRange(min = 1, max = 10_000_000) Long> before,
            @ForAll @Size(min = 1, max = 3) List<@LongRange(min = 1, max = 10_000_000) Long> after,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 10_000) Integer> shares,
            @ForAll @Size(4) List<Boolean> stays) {
        Invoice old = Invoice.of(contract(before));
        Invoice terms = Invoice.of(contract(after));
        Invoice covered = Invoice.nothing(old.gross().currency());
        List<Invoice> staying = new ArrayList<>();
        Money reached = Money.zero(old.gross().currency());
        int index = 0;
        for (Money part :
                old.gross().split(shares.stream().map(BigDecimal::valueOf).toList())) {
            if (part.isPositive()) {
                if (stays.get(index++)) {
                    staying.add(old.part(reached, part));
                    covered = covered.plus(old.part(reached, part));
                }
                reached = reached.plus(part);
            }
        }
        Collections.reverse(staying);
        for (Invoice receivable : staying) {
            Invoice credited = covered.minus(terms).aboveZero().atMost(receivable.aboveZero());
            assertThat(credited.minus(receivable.aboveZero()).aboveZero().taxes())
                    .isEmpty();
            covered = covered.minus(credited);
        }
        assertThat(covered.minus(terms).aboveZero().taxes()).isEmpty();
        Invoice plannedAnew = terms.minus(covered).aboveZero();
        assertThat(covered.plus(plannedAnew).minus(terms).taxes()).isEmpty();
    }

    @Provide
    Arbitrary<Money> money() {
        return Combinators.combine(
                        Arbitraries.of("EUR", "JPY", "KWD"), Arbitraries.longs().between(1, 10_000_000_000L))
                .as((code, coins) -> {
                    Currency currency = Currency.getInstance(code);
                    return new Money(BigDecimal.valueOf(coins, currency.getDefaultFractionDigits()), currency);
                });
    }

    @Provide
    Arbitrary<List<BigDecimal>> shares() {
        return Arbitraries.integers()
                .between(1, 10_000)
                .map(hundredths -> BigDecimal.valueOf(hundredths, 2))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Instalment>> instalments() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 1000).map(SIGNED::plusDays);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 10_000),
                        Arbitraries.integers().between(0, 365),
                        Arbitraries.of(Instalment.After.class),
                        dates)
                .as((hundredths, days, after, date) -> new Instalment(
                        BigDecimal.valueOf(hundredths, 2),
                        days,
                        after,
                        after == Instalment.After.FIXED_DATE ? date : null))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private static Money sum(List<Money> parts, Currency currency) {
        return parts.stream().reduce(Money.zero(currency), Money::plus);
    }

    private static Money taxes(Invoice invoice) {
        return sum(
                invoice.taxes().stream().map(TaxedAmount::tax).toList(),
                invoice.gross().currency());
    }

    /** One line for each net amount in cents, the first at 19 %, then 7 %, then none. */
    private static QuoteContent contract(List<Long> nets) {
        Currency euro = Currency.getInstance("EUR");
        Money nothing = Money.zero(euro);
        List<PricedLine> lines = IntStream.range(0, nets.size())
                .mapToObj(index -> {
                    Money net = new Money(BigDecimal.valueOf(nets.get(index), 2), euro);
                    BigDecimal rate = List.of(new BigDecimal("19"), new BigDecimal("7"), BigDecimal.ZERO)
                            .get(index);
                    return new PricedLine(
                            index + 1,
                            "P",
                            "Product",
                            "piece",
                            BigDecimal.ONE,
                            net,
                            BigDecimal.ZERO,
                            net,
                            net,
                            rate,
                            net.percent(rate).rounded(),
                            net,
                            nothing);
                })
                .toList();
        Money net = sum(lines.stream().map(PricedLine::net).toList(), euro);
        Money tax = sum(lines.stream().map(PricedLine::tax).toList(), euro);
        Party party = new Party("K-1", "Muster", List.of());
        return new QuoteContent(
                "Q-1",
                1,
                "Title",
                party,
                party,
                "sales",
                "EUR",
                "NET30",
                "30 days",
                null,
                SIGNED,
                "",
                lines,
                new Totals(net, net, tax, net.plus(tax), net, nothing),
                null);
    }
}
