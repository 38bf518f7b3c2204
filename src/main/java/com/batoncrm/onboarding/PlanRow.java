package com.batoncrm.onboarding;

import org.jspecify.annotations.Nullable;

/**
 * A row of the table "Onboarding plan" that applies; what its kind has no use for is empty or null.
 *
 * @param item what is to be done or handed over, in words
 * @param system where the account is; {@code baton} is Baton itself
 * @param accountGroup the group that the account gets there
 * @param days working days after the start, before it where negative
 * @param lead how many working days before it is due a task is shown
 * @param remind how many working days late its owner is reminded
 * @param escalate how many working days late the manager and human resources are told
 * @param months how long the probation lasts
 */
public record PlanRow(
        PlanKind kind,
        String item,
        String system,
        String accountGroup,
        @Nullable Owner owner,
        @Nullable Integer days,
        @Nullable Integer lead,
        @Nullable Integer remind,
        @Nullable Integer escalate,
        @Nullable Integer months) {}
