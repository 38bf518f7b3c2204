package com.batoncrm.complaint;

/** A complaint came by page, mail or reminder, and has its number. */
public record ComplaintOpened(String number) {}
