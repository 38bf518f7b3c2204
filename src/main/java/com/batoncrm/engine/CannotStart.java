package com.batoncrm.engine;

import org.jspecify.annotations.Nullable;

/** Baton refuses to start: what is wrong and what to do about it, each in one line. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String remedy;

    public CannotStart(String message, String remedy) {
        this(message, remedy, null);
    }

    public CannotStart(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
