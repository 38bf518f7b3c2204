package com.batoncrm.engine.formguard;

import static com.batoncrm.engine.Words.say;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what in a form the server cannot check. */
final class Findings {

    private final Set<String> lines = new LinkedHashSet<>();
    private String field = "";

    void about(String label) {
        field = label;
    }

    void tell(String key, Object... details) {
        List<Object> all = new ArrayList<>(List.of(field));
        all.addAll(List.of(details));
        add(say("formguard." + key, all.toArray()));
    }

    void add(String line) {
        lines.add(line);
    }

    List<String> all() {
        return List.copyOf(lines);
    }
}
