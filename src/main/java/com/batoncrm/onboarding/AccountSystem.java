package com.batoncrm.onboarding;

import com.batoncrm.engine.Refused;
import com.batoncrm.people.Employee;

/** A system in which employees have accounts. */
interface AccountSystem {

    /** As the plan names it. */
    String id();

    /** As people say it. */
    String title();

    /**
     * Creates the account, or asks for it; called again for the same employee it makes no second one.
     *
     * @return CREATED, or REQUESTED where the answer comes later through {@link AccountService#answered}
     * @throws Refused where that cannot be, saying why; then nothing was created
     */
    AccountState create(Employee employee, PlannedAccount account);

    /** Tells of new dates, or that the employee will not come; the account is there. */
    void follow(Employee employee, PlannedAccount account);
}
