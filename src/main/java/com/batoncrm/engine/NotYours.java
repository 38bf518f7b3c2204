package com.batoncrm.engine;

/** A task that this person may not do; the message does not say whether there is one that he may not see. */
public class NotYours extends Refused {

    private static final long serialVersionUID = 1L;

    public NotYours(String message) {
        super(message);
    }
}
