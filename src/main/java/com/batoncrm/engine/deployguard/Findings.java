package com.batoncrm.engine.deployguard;

import static com.batoncrm.engine.Words.say;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the checks find, in the words of {@code messages/deployguard.properties}. */
final class Findings {

    private final Set<Finding> all = new LinkedHashSet<>();

    void refuse(Place place, String key, Object... arguments) {
        add(place, key, true, arguments);
    }

    void refuseIf(boolean wrong, Place place, String key, Object... arguments) {
        if (wrong) {
            refuse(place, key, arguments);
        }
    }

    void warn(Place place, String key, Object... arguments) {
        add(place, key, false, arguments);
    }

    /** A word that does not exist, with the one that was probably meant. */
    void refuseUnknown(Place place, String key, String kind, String word, Set<String> known) {
        String hint = ClosestWord.to(word, known)
                .map(meant -> say("deployguard.meant", meant))
                .orElse("");
        refuse(place, key, kind, word, hint);
    }

    private void add(Place place, String key, boolean refuses, Object... arguments) {
        String text = say("deployguard." + key, arguments);
        String line = place.label().isEmpty() ? place.file() + ": " + text : place.label() + ": " + text;
        all.add(new Finding(place.file(), place.id(), line, refuses));
    }

    void addAll(Place place, List<String> refusals) {
        refusals.forEach(text -> all.add(new Finding(place.file(), place.id(), text, true)));
    }

    List<Finding> refusals() {
        return all.stream().filter(Finding::refuses).toList();
    }

    List<Finding> warnings() {
        List<Finding> warnings = new ArrayList<>(all);
        warnings.removeIf(Finding::refuses);
        return warnings;
    }
}
