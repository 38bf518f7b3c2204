package com.batoncrm.absence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who is away at one moment, each with his substitute or none. Where a substitute is away as well, his own stands in for
 * both; a circle ends where it comes back to somebody it has passed.
 */
final class StandInChart {

    private final SortedMap<String, Optional<String>> away;

    /** @param away the absentees' ids with their substitutes'; who names himself has none */
    StandInChart(Map<String, Optional<String>> away) {
        this.away = new TreeMap<>();
        away.forEach(
                (person, substitute) -> this.away.put(person, substitute.filter(standIn -> !standIn.equals(person))));
    }

    boolean isEmpty() {
        return away.isEmpty();
    }

    boolean isAway(String person) {
        return away.containsKey(person);
    }

    /** For whom the person stands in, those nearest first; never himself. */
    List<String> absenteesOf(String person) {
        Set<String> found = new LinkedHashSet<>();
        List<String> next = List.of(person);
        while (!next.isEmpty()) {
            List<String> following = new ArrayList<>();
            for (String standIn : next) {
                away.forEach((absentee, substitute) -> {
                    if (substitute.filter(standIn::equals).isPresent()
                            && !absentee.equals(person)
                            && found.add(absentee)) {
                        following.add(absentee);
                    }
                });
            }
            next = following;
        }
        return List.copyOf(found);
    }

    /** Who stands in for the person, the nearest first; nobody while he is there. */
    List<String> substitutesOf(String person) {
        Set<String> found = new LinkedHashSet<>();
        Optional<String> next = substituteOf(person);
        while (next.isPresent() && !next.get().equals(person) && found.add(next.get())) {
            next = substituteOf(next.get());
        }
        return List.copyOf(found);
    }

    private Optional<String> substituteOf(String person) {
        return away.getOrDefault(person, Optional.empty());
    }

    /** Away, and nobody who is there stands in for him. */
    boolean isUncovered(String person) {
        return isAway(person) && substitutesOf(person).stream().allMatch(this::isAway);
    }
}
