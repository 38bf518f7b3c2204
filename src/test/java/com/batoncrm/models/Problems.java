package com.batoncrm.models;

import java.util.ArrayList;
import java.util.List;

/** What a check found, each in one line: the file, the element, what is wrong and what to do. */
public final class Problems {

    private final List<String> lines = new ArrayList<>();

    void add(String file, String element, String problem) {
        lines.add(file + ", " + element + ": " + problem);
    }

    void addIf(boolean wrong, String file, String element, String problem) {
        if (wrong) {
            add(file, element, problem);
        }
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
