package com.batoncrm.payment.bank;

import com.batoncrm.engine.Refused;

/** A statement of which nothing was taken, and why. */
public class CannotRead extends Refused {

    private static final long serialVersionUID = 1L;

    public CannotRead(String message) {
        super(message);
    }
}
