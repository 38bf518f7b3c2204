package com.batoncrm.complaint;

/** A complaint was closed, by a person or for silence. */
public record ComplaintClosed(String number, String customer) {}
