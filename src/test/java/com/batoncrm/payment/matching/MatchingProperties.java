package com.batoncrm.payment.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.company.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every proposal, whatever is open and whatever is paid. */
class MatchingProperties {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<String> NAMES = List.of("Muster", "Lumière Optique", "Van Dijk", "Nordwind Papier");

    /** A payment and all that is open; amounts are few, so that they often fit. */
    record Case(Incoming payment, List<OpenItem> open, Tolerance tolerance) {}

    @Property(tries = 100_000)
    void noProposalGivesMoreThanThereIsOrThanIsOpen(@ForAll("cases") Case given) {
        Map<String, OpenItem> open =
                given.open().stream().collect(Collectors.toMap(OpenItem::receivable, Function.identity()));
        List<Proposal> proposals = Matching.match(given.payment(), given.open(), given.tolerance());
        for (Proposal proposal : proposals) {
            Money shared = Money.zero(EURO);
            Set<String> receivables = new HashSet<>();
            for (Share share : proposal.shares()) {
                OpenItem item = Objects.requireNonNull(open.get(share.receivable()));
                assertThat(receivables.add(share.receivable())).isTrue();
                assertThat(share.amount().isPositive()).isTrue();
                assertThat(share.amount()).isLessThanOrEqualTo(item.open());
                if (share.settled()) {
                    assertThat(given.tolerance().allows(item.open().minus(share.amount()), item.open()))
                            .isTrue();
                }
                shared = shared.plus(share.amount());
            }
            assertThat(shared.plus(proposal.rest())).isEqualTo(given.payment().amount());
            assertThat(proposal.rest().isNegative()).isFalse();
        }
        assertThat(proposals.stream().map(Proposal::shares)).doesNotHaveDuplicates();
        assertThat(proposals).isSortedAccordingTo((one, other) -> other.certainty() - one.certainty());
        certainIsWhatNeedsNobody(given, open, proposals);
    }

    /** At most one, and the first; all of the payment is used and nothing of what it pays is left to ask for. */
    private static void certainIsWhatNeedsNobody(Case given, Map<String, OpenItem> open, List<Proposal> proposals) {
        List<Proposal> certain = proposals.stream().filter(Proposal::certain).toList();
        assertThat(certain).hasSizeLessThanOrEqualTo(1);
        certain.forEach(proposal -> {
            assertThat(proposal).isSameAs(proposals.get(0));
            assertThat(proposal.rest().isZero()).isTrue();
            assertThat(proposal.shares())
                    .allMatch(share -> share.settled()
                            || share.amount()
                                    .equals(Objects.requireNonNull(open.get(share.receivable()))
                                            .open()));
            assertThat(given.payment().knownCustomers().isEmpty()
                            || proposal.shares().stream()
                                    .map(share -> Objects.requireNonNull(open.get(share.receivable()))
                                            .customer())
                                    .allMatch(given.payment().knownCustomers()::contains))
                    .isTrue();
        });
    }

    @Property(tries = 100_000)
    void sumsAreExactAndTheFewestItemsComeFirst(@ForAll("cases") Case given) {
        Money wanted = given.payment().amount();
        List<List<OpenItem>> found = Sums.equalTo(wanted, given.open());
        for (List<OpenItem> items : found) {
            assertThat(items).doesNotHaveDuplicates();
            assertThat(items.stream().map(OpenItem::open).reduce(Money.zero(EURO), Money::plus))
                    .isEqualTo(wanted);
        }
        assertThat(found.stream().map(List::size)).isSorted();
        assertThat(found.isEmpty()).isEqualTo(fewest(wanted, given.open()) == 0);
        if (!found.isEmpty()) {
            assertThat(found.get(0)).hasSize(fewest(wanted, given.open()));
        }
    }

    /** By trying every choice there is; 0 where none adds up. */
    private static int fewest(Money wanted, List<OpenItem> open) {
        int fewest = 0;
        for (int choice = 1; choice < 1 << open.size(); choice++) {
            long sum = 0;
            for (int item = 0; item < open.size(); item++) {
                sum += (choice >> item & 1) * cents(open.get(item).open());
            }
            int size = Integer.bitCount(choice);
            fewest = sum == cents(wanted) && (fewest == 0 || size < fewest) ? size : fewest;
        }
        return fewest;
    }

    @Property(tries = 100_000)
    void whoIsLetOffALittleIsLetOffLess(
            @ForAll("tolerances") Tolerance tolerance, @ForAll("cents") long missing, @ForAll("cents") long open) {
        boolean allowed = tolerance.allows(money(missing), money(open));
        assertThat(allowed)
                .isEqualTo(money(missing).amount().compareTo(tolerance.most()) <= 0
                        && missing * 100 <= open * tolerance.percent().intValueExact());
        if (allowed) {
            assertThat(tolerance.allows(money(missing - 1), money(open))).isTrue();
            assertThat(tolerance.allows(money(missing), money(open + 1))).isTrue();
        }
        assertThat(Tolerance.NONE.allows(money(missing), money(open))).isFalse();
        assertThat(tolerance.allows(money(-missing), money(open))).isFalse();
    }

    @Provide
    Arbitrary<Long> cents() {
        return Arbitraries.longs().between(1, 1_000);
    }

    @Provide
    Arbitrary<Tolerance> tolerances() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5))
                .as((percent, most) -> new Tolerance(BigDecimal.valueOf(percent), BigDecimal.valueOf(most)));
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<OpenItem>> open = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(95, 105))
                .as((customer, cents) -> List.of(customer, cents))
                .list()
                .ofMinSize(0)
                .ofMaxSize(7)
                .map(MatchingProperties::items);
        Arbitrary<Incoming> payments = Combinators.combine(
                        Arbitraries.integers().between(90, 330),
                        Arbitraries.of(NAMES),
                        Arbitraries.of(
                                "", "R-2026-000001", "F-2026-000002 R-2026-000003", "V-2026-000001", "2026-000002"),
                        Arbitraries.of(Set.of(), Set.of("K-000001"), Set.of("K-000002", "K-000003")))
                .as((cents, payer, reference, known) -> new Incoming(money(cents), payer, reference, names(known)));
        return Combinators.combine(payments, open, tolerances()).as(Case::new);
    }

    private static Set<String> names(Set<?> known) {
        return known.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static List<OpenItem> items(List<List<Integer>> given) {
        List<OpenItem> items = new ArrayList<>();
        for (List<Integer> each : given) {
            int number = items.size() + 1;
            int customer = each.get(0);
            items.add(new OpenItem(
                    "F-2026-00000" + number,
                    number % 2 == 0 ? "" : "R-2026-00000" + number,
                    "V-2026-00000" + customer,
                    "K-00000" + customer,
                    List.of(NAMES.get(customer)),
                    money(each.get(1)),
                    LocalDate.parse("2026-11-10").plusDays(number)));
        }
        return items;
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), EURO);
    }

    private static long cents(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }
}
