package com.batoncrm.people;

/** What an employee is to us on a day. */
public enum EmployeeStatus {
    /** Hired; the start date is to come. */
    HIRED,
    ACTIVE,
    /** The last day is over. */
    LEFT,
    /** The hire was cancelled before the start. */
    CANCELLED
}
