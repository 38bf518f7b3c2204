package com.batoncrm.complaint;

/** How serious we take a complaint, as the triage says. */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW
}
