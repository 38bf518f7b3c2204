package com.batoncrm.engine;

/** Something was encrypted with another secret than the one Baton has now. */
public class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(Throwable cause) {
        super("This cannot be read any more: baton.secret has changed.", cause);
    }
}
