package com.batoncrm.onboarding;

/** What a row of the table "Onboarding plan" plans. */
public enum PlanKind {
    /** An account in a system, with a group. */
    ACCOUNT,
    EQUIPMENT,
    INTRODUCTION,
    TRAINING,
    /** The employee fills in data of his own. */
    OWN_DATA,
    /** How many months the probation lasts. */
    PROBATION;

    /** Whether somebody has to do something by a day. */
    boolean isTask() {
        return this != ACCOUNT && this != PROBATION;
    }
}
