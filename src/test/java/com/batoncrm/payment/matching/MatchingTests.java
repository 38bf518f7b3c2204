package com.batoncrm.payment.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.company.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What payments are recognised by, and what people are asked about. */
class MatchingTests {

    private static final Tolerance TOLERANCE = new Tolerance(new BigDecimal("2"), new BigDecimal("5"));

    private static final OpenItem FIRST =
            item("F-2026-000012", "R-2026-000007", "V-2026-000003", "119.00", "2026-11-10");
    private static final OpenItem SECOND = item("F-2026-000013", "", "V-2026-000003", "238.00", "2026-12-10");
    private static final OpenItem OTHER = new OpenItem(
            "F-2026-000021",
            "R-2026-000012",
            "V-2026-000009",
            "K-000002",
            List.of("Lumière Optique SARL"),
            Money.of("119.00", "EUR"),
            LocalDate.parse("2026-11-01"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R-2026-000007",
                "Rechnung R-2026-000007 vom 2.11.2026",
                "r 2026 000007",
                "R2026000007",
                "R/2026/7",
                "R-2026-00 0007 119,00 EUR",
                "R-2O26-OOOOO7",
                "Danke! F-2026-000012",
                "F 2026-12, 119.00"
            })
    void whoNamesTheNumberAndPaysTheAmountIsUnderstood(String reference) {
        Proposal best = best(payment("119.00", "Somebody", reference), FIRST, SECOND, OTHER);
        assertThat(best.certain()).isTrue();
        assertThat(best.shares()).containsExactly(share(FIRST, "119.00"));
        assertThat(best.reasons().get(0)).isEqualTo("The reference names R-2026-000007");
        assertThat(best.reasons()).contains("It is exactly what is open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-2026-000070", "R-2025-000007", "XR-2026-000007", "R-2026-0000071", "K-2026-000007"})
    void anotherNumberIsNotOurs(String reference) {
        assertThat(match(payment("119.00", "Somebody", reference), FIRST, SECOND))
                .noneMatch(Proposal::certain)
                .allSatisfy(proposal ->
                        assertThat(proposal.reasons()).noneMatch(reason -> reason.startsWith("The reference")));
    }

    @Test
    void digitsWithoutTheLetterAreOnlyAHint() {
        Proposal best = best(payment("119.00", "Somebody", "2026-000007"), FIRST, SECOND);
        assertThat(best.certain()).isFalse();
        assertThat(best.reasons()).contains("The reference has the digits of R-2026-000007");
    }

    @Test
    void severalNamedReceivablesArePaidTogether() {
        Proposal best = best(payment("357.00", "Somebody", "F-2026-000012 und F-2026-000013"), FIRST, SECOND, OTHER);
        assertThat(best.certain()).isTrue();
        assertThat(best.shares()).containsExactly(share(FIRST, "119.00"), share(SECOND, "238.00"));
        assertThat(best.reasons()).contains("It is exactly the sum of 2 receivables");
    }

    @Test
    void aContractsNumberStandsForItsReceivableOfThatAmountOrForAll() {
        assertThat(best(payment("238.00", "Somebody", "Vertrag V-2026-000003"), FIRST, SECOND, OTHER))
                .satisfies(best -> assertThat(best.certain()).isTrue())
                .satisfies(best -> assertThat(best.shares()).containsExactly(share(SECOND, "238.00")));
        assertThat(best(payment("357.00", "Somebody", "Vertrag V-2026-000003"), FIRST, SECOND, OTHER))
                .satisfies(best -> assertThat(best.certain()).isTrue())
                .satisfies(best -> assertThat(best.shares()).hasSize(2));
    }

    @Test
    void aKnownAccountWithAnAmountThatFitsOnceIsCertain() {
        assertThat(best(known("119.00", "", "K-000001"), FIRST, SECOND).certain())
                .isTrue();
        assertThat(best(known("357.00", "", "K-000001"), FIRST, SECOND).certain())
                .isTrue();
        OpenItem twin = item("F-2026-000030", "", "V-2026-000004", "119.00", "2026-11-11");
        assertThat(match(known("119.00", "", "K-000001"), FIRST, SECOND, twin)).noneMatch(Proposal::certain);
    }

    @Test
    void whoPaysWhatIsPaidAlreadyIsAskedAboutThoughTheAmountFits() {
        assertThat(match(known("119.00", "R-2026-000001", "K-000001"), FIRST, SECOND))
                .isNotEmpty()
                .noneMatch(Proposal::certain);
    }

    @Test
    void anAccountOfSomebodyElseMakesItUncertain() {
        Proposal best = best(known("119.00", "R-2026-000007", "K-000002"), FIRST, SECOND);
        assertThat(best.certain()).isFalse();
        assertThat(best.reasons()).contains("But this account paid for K-000002 before");
    }

    @ParameterizedTest
    @CsvSource({
        "Muster Müller GmbH,Mueller Muster",
        "MUSTER MUELLER GMBH & CO. KG,Muster Müller",
        "Lumière Optique SARL,LUMIERE OPTIQUE",
        "Nordwind Maschinenbau,Nordwind Maschinenb",
        "Greta Lindqvist,LINDQVIST GRETA",
        "Brightwater Foods,Brihgtwater Foods"
    })
    void namesAreRecognisedAsBanksWriteThem(String customer, String payer) {
        assertThat(Names.alike(customer, payer)).isGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource({"Nordwind Maschinenbau,Südwind Reisen", "ABC GmbH,GmbH", "Alpenblick Kliniken,''", "Li,Lu"})
    void othersAreOthers(String customer, String payer) {
        assertThat(Names.alike(customer, payer)).isLessThan(80);
    }

    @Test
    void aNameAndAnAmountAreProposedButNotCertain() {
        List<Proposal> proposals = match(payment("119.00", "Lumiere Optique", "thank you"), FIRST, SECOND, OTHER);
        assertThat(proposals).noneMatch(Proposal::certain);
        assertThat(proposals.get(0).shares()).containsExactly(share(OTHER, "119.00"));
        assertThat(proposals.get(0).reasons()).contains("The payer has the customer's name");
    }

    @Test
    void aPartIsProposedWithWhatStaysOpen() {
        Proposal best = best(payment("100.00", "Somebody", "R-2026-000007"), FIRST, SECOND);
        assertThat(best.certain()).isFalse();
        assertThat(best.shares()).containsExactly(share(FIRST, "100.00"));
        assertThat(best.reasons()).contains("Then 19.00 EUR stay open");
    }

    @Test
    void whatIsPaidTooMuchIsLeftOver() {
        Proposal best = best(payment("150.00", "Somebody", "R-2026-000007"), FIRST, SECOND);
        assertThat(best.certain()).isFalse();
        assertThat(best.shares()).containsExactly(share(FIRST, "119.00"));
        assertThat(best.rest()).isEqualTo(Money.of("31.00", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"118.00,true", "116.62,true", "116.61,false"})
    void soLittleMayBeMissing(String paid, boolean settled) {
        Proposal best = best(payment(paid, "Somebody", "R-2026-000007"), FIRST, SECOND);
        assertThat(best.certain()).isEqualTo(settled);
        assertThat(best.shares()).containsExactly(new Share("F-2026-000012", Money.of(paid, "EUR"), settled));
    }

    @Test
    void anotherCurrencyIsNeverProposedButNamed() {
        Incoming dollars = new Incoming(Money.of("119.00", "USD"), "Somebody", "R-2026-000007", Set.of());
        assertThat(Matching.match(dollars, List.of(FIRST, SECOND), TOLERANCE)).isEmpty();
        assertThat(Matching.namedInOtherCurrency(dollars, List.of(FIRST, SECOND)))
                .containsExactly(FIRST);
    }

    @Test
    void aStrangerWithoutAReferenceIsProposedNothing() {
        assertThat(match(payment("77.77", "Nobody we know", "gift"), FIRST, SECOND, OTHER))
                .isEmpty();
    }

    private static List<Proposal> match(Incoming payment, OpenItem... open) {
        return Matching.match(payment, List.of(open), TOLERANCE);
    }

    private static Proposal best(Incoming payment, OpenItem... open) {
        return match(payment, open).get(0);
    }

    private static Incoming payment(String amount, String payer, String reference) {
        return new Incoming(Money.of(amount, "EUR"), payer, reference, Set.of());
    }

    private static Incoming known(String amount, String reference, String customer) {
        return new Incoming(Money.of(amount, "EUR"), "Treasury Services", reference, Set.of(customer));
    }

    private static Share share(OpenItem item, String amount) {
        return new Share(item.receivable(), Money.of(amount, "EUR"), false);
    }

    private static OpenItem item(String number, String invoice, String contract, String open, String due) {
        return new OpenItem(
                number,
                invoice,
                contract,
                "K-000001",
                List.of("Muster Müller GmbH"),
                Money.of(open, "EUR"),
                LocalDate.parse(due));
    }
}
