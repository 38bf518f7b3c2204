package com.batoncrm.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task begins to wait, in the transaction that opens it: for its assignee, or for whoever of the candidates takes it. */
public record TaskOpened(
        String task,
        String name,
        String process,
        @Nullable String assignee,
        List<String> candidates,
        List<String> candidateGroups) {}
