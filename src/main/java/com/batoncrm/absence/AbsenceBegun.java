package com.batoncrm.absence;

/** Somebody is away from now on; the id of the account. */
public record AbsenceBegun(String person) {}
