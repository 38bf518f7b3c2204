package com.batoncrm.onboarding;

/** Another system has said what became of an account. */
public record AccountAnswered(String employee, String system, AccountState state) {}
