package com.batoncrm.engine.outage;

import org.camunda.bpm.engine.ProcessEngineException;

/** The database is away; the message is for the person. */
public class DatabaseAway extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    private final String message;

    DatabaseAway(String message, Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
