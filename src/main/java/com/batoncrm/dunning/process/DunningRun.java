package com.batoncrm.dunning.process;

/** Starts dunning each day: processes/dunning/dunning-run.bpmn. */
final class DunningRun {

    static final String KEY = "dunning-run";

    static final String DAY_BEGINS = "StartEvent_DayBegins";
    static final String RUN_DONE = "EndEvent_RunDone";

    private DunningRun() {}
}
