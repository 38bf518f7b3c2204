package com.batoncrm.load;

import com.batoncrm.engine.Refused;

/** A value of a row that cannot be taken: in which column, and why. */
public class BadValue extends Refused {

    private static final long serialVersionUID = 1L;
    private final String column;

    BadValue(String column, String reason) {
        super(reason);
        this.column = column;
    }

    String column() {
        return column;
    }
}
