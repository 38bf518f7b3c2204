package com.batoncrm.complaint;

/** How much a complaint presses, as the customer sees it. */
public enum Urgency {
    NORMAL,
    URGENT,
    STANDSTILL
}
