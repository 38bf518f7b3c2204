package com.batoncrm.load;

import com.batoncrm.engine.Refused;

/** A file of which nothing can be loaded, and why. */
public class CannotLoad extends Refused {

    private static final long serialVersionUID = 1L;

    CannotLoad(String message) {
        super(message);
    }
}
