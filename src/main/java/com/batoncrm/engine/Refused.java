package com.batoncrm.engine;

/** A submission that a business rule refuses; the message says to the person what to do, and nothing is changed. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
