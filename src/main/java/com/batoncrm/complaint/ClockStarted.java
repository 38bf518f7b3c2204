package com.batoncrm.complaint;

/** The clock of a complaint runs again. */
public record ClockStarted(String number) {}
