package com.batoncrm.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.company.Money;
import com.batoncrm.dunning.DunningFixtures.Debt;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a module above holds out of dunning, to the cent. */
@BatonTest
class HoldServiceTests {

    @Autowired
    private DunningFixtures fixtures;

    @Autowired
    private HoldService holds;

    @Autowired
    private StockTaking stock;

    @Test
    void exactlyTheComplainedAmountWaitsAndTheRestIsAskedFor() {
        Debt debt = debt();
        holds.open(complaint(debt, "B-1", "1000.00"));
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        assertThat(fixtures.lastLetter(debt))
                .contains("5,454.56 EUR", "Not asked for now: 1,000.00 EUR; your complaint about it is open");
        assertThat(fixtures.reasons(debt)).isEmpty();
    }

    @Test
    void anotherAmountWaitsOnceItIsChangedAndDunningGoesOnWhereItIsCleared() {
        Debt debt = debt();
        String hold = holds.open(complaint(debt, "B-1", "6454.56"));
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        assertThat(fixtures.letters(debt)).isEmpty();
        holds.change(hold, Map.of(debt.first(), Money.of("454.56", "EUR")));
        fixtures.on("2026-11-16");
        assertThat(fixtures.lastLetter(debt)).contains("6,000.00 EUR");
        holds.clear(hold, "service", "The customer agrees");
        assertThat(asked(debt)).containsExactly(Money.of("6454.56", "EUR"));
    }

    @Test
    void aComplaintStaysWhileItIsTreatedAlsoWhereAllIsPaid() {
        Debt debt = debt();
        String hold = holds.open(complaint(debt, "B-1", "454.56"));
        fixtures.pay(debt, debt.first(), "6454.56");
        holds.look(debt.customer());
        assertThat(holds.get(hold).isOpen()).isTrue();
    }

    @Test
    void nothingIsHeldTwiceForOneComplaint() {
        Debt debt = debt();
        String hold = holds.open(complaint(debt, "B-1", "454.56"));
        assertThat(holds.open(complaint(debt, "B-1", "454.56"))).isEqualTo(hold);
        holds.open(complaint(debt, "B-2", "6000.00"));
        assertThat(asked(debt)).containsExactly(Money.zero(Money.of("1", "EUR").currency()));
    }

    @Test
    void aDisputeIsAComplaintsAndNeedsNoTaskOfDunning() {
        Debt debt = debt();
        fixtures.on("2026-11-13");
        fixtures.run(debt);
        fixtures.dispute(debt, null);
        assertThat(fixtures.reasons(debt)).isEmpty();
        assertThat(holds.get(fixtures.lastHold(debt)).reason()).isEqualTo(Reason.COMPLAINT);
        assertThat(asked(debt)).allMatch(Money::isZero);
    }

    @Test
    void whatIsNotOpenOfTheCustomerIsNotHeldBack() {
        Debt debt = debt();
        for (String amount : List.of("6454.57", "0.00", "-1.00", "0.001")) {
            refused(complaint(debt, "B-1", amount), "cannot be held back");
        }
        refused(new HoldRequest("K-10001", Reason.COMPLAINT, "B-1", "", "", amounts(debt, "1.00")), "cannot be");
        refused(new HoldRequest(debt.customer(), Reason.COMPLAINT, "B-1", "", "", Map.of()), "at least one");
        assertThat(asked(debt)).containsExactly(Money.of("6454.56", "EUR"));
    }

    private void refused(HoldRequest request, String words) {
        assertThatThrownBy(() -> holds.open(request))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    /** What can be asked for of the first receivable now. */
    private List<Money> asked(Debt debt) {
        return stock.view(debt.customer()).lines().stream()
                .filter(line -> line.item().number().equals(debt.first()))
                .map(Stock.Line::ask)
                .toList();
    }

    private static HoldRequest complaint(Debt debt, String number, String amount) {
        return new HoldRequest(
                debt.customer(), Reason.COMPLAINT, number, "", "Two sensors are broken", amounts(debt, amount));
    }

    private static Map<String, Money> amounts(Debt debt, String amount) {
        return Map.of(debt.first(), Money.of(amount, "EUR"));
    }

    private Debt debt() {
        return fixtures.debt("6454.56 2026-11-10", "15060.64 2028-11-10");
    }
}
