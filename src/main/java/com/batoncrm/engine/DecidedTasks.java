package com.batoncrm.engine;

import java.util.Optional;

/** A feature that knows what was decided in a task that is gone. */
@FunctionalInterface
public interface DecidedTasks {

    /** The decision as one word that fits behind "already": "approved"; empty for another feature's task. */
    Optional<String> decision(String task);
}
