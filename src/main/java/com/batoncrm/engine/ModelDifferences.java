package com.batoncrm.engine;

import java.time.Instant;
import java.util.List;

/** Where what a person deployed is in force instead of what Baton ships. */
public interface ModelDifferences {

    /** {@code key} of the model, {@code name} of the shipped file, {@code source} who or what deployed the one in force. */
    record Difference(String key, String name, String source, Instant since) {}

    List<Difference> differences();
}
