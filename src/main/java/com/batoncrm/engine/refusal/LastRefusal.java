package com.batoncrm.engine.refusal;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;

/** How the last command of this thread's request failed, if it did, and what the person is told of it. */
final class LastRefusal {

    /** {@code status} of HTTP; {@code message} for the person. */
    record Answer(int status, String message) {}

    private record Failed(Throwable failure, Optional<Answer> answer) {}

    private static final ThreadLocal<Failed> LAST = new ThreadLocal<>();

    private LastRefusal() {}

    static void note(Throwable failure, Optional<Answer> answer) {
        LAST.set(new Failed(failure, answer));
    }

    static void forget() {
        LAST.remove();
    }

    static Optional<Answer> get() {
        return Optional.ofNullable(LAST.get()).flatMap(Failed::answer);
    }

    /** Whether the engine failed by what it ran, such as an expression, and not by what it was asked. */
    static boolean isFailureOfOthers() {
        for (Throwable cause = failure(); cause != null; cause = cause.getCause()) {
            if (!(cause instanceof ProcessEngineException)) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Throwable failure() {
        Failed last = LAST.get();
        return last == null ? null : last.failure();
    }
}
