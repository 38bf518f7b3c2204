package com.batoncrm.receivable;

/** A row of a schedule as somebody typed it: {@code after} FIXED_DATE, DELIVERY or ACCEPTANCE; empty where nothing was. */
public record TypedInstalment(String text, String amount, String after, String days, String dueOn) {}
