package com.batoncrm.complaint;

/** We wait for the customer from now on. */
public record ClockStopped(String number) {}
