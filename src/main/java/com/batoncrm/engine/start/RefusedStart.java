package com.batoncrm.engine.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why Baton does not start and what to do about it, a line each. */
class RefusedStart implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Baton does not start: " + analysis.getDescription());
        if (analysis.getAction() != null) {
            System.err.println("  " + analysis.getAction());
        }
    }
}
