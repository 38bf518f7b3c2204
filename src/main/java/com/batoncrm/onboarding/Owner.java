package com.batoncrm.onboarding;

/** Who does a planned task. */
public enum Owner {
    IT,
    HR,
    MANAGER,
    EMPLOYEE
}
