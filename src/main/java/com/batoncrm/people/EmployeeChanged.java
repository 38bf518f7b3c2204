package com.batoncrm.people;

/** Something that we know of an employee has changed. */
public record EmployeeChanged(String number, What what) {

    public enum What {
        MANAGER,
        /** Department, position or place. */
        PLACE,
        START,
        CANCELLED,
        END,
        ACCOUNT
    }
}
