package com.batoncrm.onboarding;

/** Another system could not be told of a change of an account; IT has to see to it. */
public record AccountChangeFailed(String employee, String system, String reason) {}
