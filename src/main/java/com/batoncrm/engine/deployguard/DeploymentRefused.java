package com.batoncrm.engine.deployguard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/**
 * Nothing is deployed; the message says everything that is wrong, a line each. It is the engine's own exception for unsound
 * models, which REST answers as 400 with the findings of each file and their elements besides.
 */
class DeploymentRefused extends ParseException {

    private static final long serialVersionUID = 1L;

    DeploymentRefused(String heading, Findings findings, boolean nameFiles) {
        super(
                heading
                        + findings.refusals().stream()
                                .map(finding -> "\n"
                                        + (nameFiles && !finding.text().startsWith(finding.file())
                                                ? finding.file() + ", "
                                                : "")
                                        + finding.text())
                                .collect(Collectors.joining()),
                findings.refusals().get(0).file(),
                of(findings.refusals(), findings.refusals().get(0).file()),
                of(findings.warnings(), findings.refusals().get(0).file()));
        Set<String> others = new LinkedHashSet<>();
        findings.refusals().forEach(finding -> others.add(finding.file()));
        others.remove(findings.refusals().get(0).file());
        others.forEach(file -> getResorceReports()
                .add(new ResourceReportImpl(file, of(findings.refusals(), file), of(findings.warnings(), file))));
    }

    private static List<Problem> of(List<Finding> findings, String file) {
        return findings.stream()
                .filter(finding -> finding.file().equals(file))
                .map(Problem.class::cast)
                .toList();
    }
}
