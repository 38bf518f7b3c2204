package com.batoncrm.handover;

import java.util.Optional;

/** The table that says how well somebody fits to take a role that nobody else has. */
public interface RoleRule {

    /** Empty for whom no row fits. */
    Optional<SuccessorRule.Fit> fit(boolean sameDepartment, boolean samePlace, boolean leads);
}
