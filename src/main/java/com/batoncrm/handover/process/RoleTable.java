package com.batoncrm.handover.process;

import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;

/** How well somebody fits to take a role: processes/handover/handover-role.dmn. */
final class RoleTable {

    static final String KEY = "handover-role";

    // What it decides on.
    static final ProcessVariable<Boolean> SAME_DEPARTMENT = flag("sameDepartment");
    static final ProcessVariable<Boolean> SAME_PLACE = flag("samePlace");
    static final ProcessVariable<Boolean> LEADS = flag("leads");

    // What it decides.
    static final ProcessVariable<Integer> RANK = number("rank");
    static final ProcessVariable<String> WHY = text("why");

    private RoleTable() {}
}
