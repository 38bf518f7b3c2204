package com.batoncrm.absence;

/** Somebody is back; the id of the account. */
public record AbsenceOver(String person) {}
