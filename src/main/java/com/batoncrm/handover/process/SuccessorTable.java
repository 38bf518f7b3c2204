package com.batoncrm.handover.process;

import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;

/** How well somebody fits to take a customer over: processes/handover/handover-successor.dmn. */
final class SuccessorTable {

    static final String KEY = "handover-successor";

    // What it decides on.
    static final ProcessVariable<Integer> CANDIDATE_LOAD = number("candidateLoad");
    static final ProcessVariable<Boolean> SAME_SECTOR = flag("sameSector");
    static final ProcessVariable<Boolean> SAME_PLACE = flag("samePlace");

    // What it decides.
    static final ProcessVariable<Integer> RANK = number("rank");
    static final ProcessVariable<String> WHY = text("why");

    private SuccessorTable() {}
}
