package com.batoncrm.complaint;

/** The customer says that it is not solved. */
public record ComplaintReopened(String number) {}
