package com.batoncrm.standing.process;

/** Looks at every customer's credit standing each morning: processes/standing/credit-standings.bpmn. */
final class AssessesStandings {

    static final String KEY = "credit-standings";

    static final String ASSESS_CUSTOMERS = "ServiceTask_AssessCustomers";
    static final String STANDINGS_UP_TO_DATE = "EndEvent_StandingsUpToDate";

    private AssessesStandings() {}
}
