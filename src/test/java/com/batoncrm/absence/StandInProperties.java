package com.batoncrm.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who stands in for whom, over any chart of people who are away and whom they name, chains and circles included. */
class StandInProperties {

    private static final List<String> PEOPLE = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    @Provide
    Arbitrary<Map<String, Optional<String>>> charts() {
        return Arbitraries.maps(Arbitraries.of(PEOPLE), Arbitraries.of(PEOPLE).optional(0.8));
    }

    @Property
    void standingInIsSeenAlikeFromBothSidesAndNeverForOneself(@ForAll("charts") Map<String, Optional<String>> away) {
        StandInChart chart = new StandInChart(away);
        for (String person : PEOPLE) {
            assertThat(chart.absenteesOf(person)).doesNotContain(person).doesNotHaveDuplicates();
            assertThat(chart.substitutesOf(person)).doesNotContain(person).doesNotHaveDuplicates();
            for (String other : PEOPLE) {
                assertThat(chart.absenteesOf(person).contains(other))
                        .isEqualTo(chart.substitutesOf(other).contains(person));
            }
        }
    }

    @Property
    void onlyWhoIsAwayIsStoodInFor(@ForAll("charts") Map<String, Optional<String>> away) {
        StandInChart chart = new StandInChart(away);
        PEOPLE.forEach(person -> assertThat(away.keySet()).containsAll(chart.absenteesOf(person)));
        PEOPLE.stream()
                .filter(person -> !away.containsKey(person))
                .forEach(person -> assertThat(chart.substitutesOf(person)).isEmpty());
    }

    @Property
    void whoIsAwayWaitsForNobodyOnlyWhereNobodyWhoIsThereStandsIn(
            @ForAll("charts") Map<String, Optional<String>> away) {
        StandInChart chart = new StandInChart(away);
        for (String person : PEOPLE) {
            boolean somebodyThere = PEOPLE.stream()
                    .filter(other -> !away.containsKey(other))
                    .anyMatch(other -> chart.absenteesOf(other).contains(person));
            assertThat(chart.isUncovered(person)).isEqualTo(away.containsKey(person) && !somebodyThere);
        }
    }

    @Property
    void whenSomebodyComesBackNobodyStandsInForHimAndTheOthersKeepTheirs(
            @ForAll("charts") Map<String, Optional<String>> away) {
        for (String back : away.keySet()) {
            Map<String, Optional<String>> without = new HashMap<>(away);
            without.remove(back);
            StandInChart before = new StandInChart(away);
            StandInChart after = new StandInChart(without);
            for (String person : PEOPLE) {
                assertThat(after.absenteesOf(person)).doesNotContain(back);
                assertThat(before.absenteesOf(person)).containsAll(after.absenteesOf(person));
            }
        }
    }
}
