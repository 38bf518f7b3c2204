package com.batoncrm.people;

/** How an employee is bound to us. */
public enum ContractType {
    PERMANENT,
    FIXED_TERM,
    WORKING_STUDENT,
    INTERNSHIP
}
