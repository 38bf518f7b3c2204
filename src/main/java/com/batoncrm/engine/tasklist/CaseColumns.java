package com.batoncrm.engine.tasklist;

import java.util.Set;

/** The variables that every process sets under the same names: the business columns of the shared filters. */
public final class CaseColumns {

    static final String CUSTOMER = "customer";
    static final String NUMBER = "number";
    static final String AMOUNT = "amount";

    public static final Set<String> NAMES = Set.of(CUSTOMER, NUMBER, AMOUNT, WaitingSince.VARIABLE);

    private CaseColumns() {}
}
