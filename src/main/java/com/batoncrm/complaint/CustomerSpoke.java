package com.batoncrm.complaint;

/** The customer said something in a complaint besides what we wait for. */
public record CustomerSpoke(String number) {}
