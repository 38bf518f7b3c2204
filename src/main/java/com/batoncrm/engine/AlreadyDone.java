package com.batoncrm.engine;

/** A submission that comes too late: somebody has done it already, or it is no longer needed. */
public class AlreadyDone extends Refused {

    private static final long serialVersionUID = 1L;

    public AlreadyDone(String message) {
        super(message);
    }
}
