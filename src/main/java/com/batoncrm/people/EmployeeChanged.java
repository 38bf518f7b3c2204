package com.batoncrm.people;

/** Something that we know of an employee has changed: place, manager, dates or account. */
public record EmployeeChanged(String number) {}
