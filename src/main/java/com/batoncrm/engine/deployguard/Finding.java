package com.batoncrm.engine.deployguard;

import java.util.List;
import org.camunda.bpm.engine.Problem;
import org.jspecify.annotations.Nullable;

/** What is wrong with an element of a model, in a line; an engine's problem, so that REST tells the element too. */
record Finding(String file, @Nullable String element, String text, boolean refuses) implements Problem {

    @Override
    public String getMessage() {
        return text;
    }

    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getColumn() {
        return 0;
    }

    @Override
    public @Nullable String getMainElementId() {
        return element;
    }

    @Override
    public List<String> getElementIds() {
        return element == null ? List.of() : List.of(element);
    }
}
