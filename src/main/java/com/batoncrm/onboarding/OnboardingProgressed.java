package com.batoncrm.onboarding;

/** One more thing of an employee's onboarding is done. */
public record OnboardingProgressed(String employee) {}
