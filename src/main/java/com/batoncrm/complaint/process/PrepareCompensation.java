package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.ComplaintTreatment.AUTHOR;
import static com.batoncrm.complaint.process.ComplaintTreatment.COLUMNS;
import static com.batoncrm.complaint.process.ComplaintTreatment.CONTENT_HASH;
import static com.batoncrm.complaint.process.ComplaintTreatment.FACTS;
import static com.batoncrm.complaint.process.ComplaintTreatment.HEADING;
import static com.batoncrm.complaint.process.ComplaintTreatment.NUMBER;
import static com.batoncrm.complaint.process.ComplaintTreatment.ROWS;
import static com.batoncrm.complaint.process.ComplaintTreatment.SUBJECT_TYPE;
import static com.batoncrm.complaint.process.ComplaintTreatment.SUBJECT_VERSION;
import static com.batoncrm.engine.Words.note;

import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.Solution;
import com.batoncrm.complaint.SolutionService;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Prepare compensation". */
@Component
class PrepareCompensation implements JavaDelegate {

    private final SolutionService solutions;
    private final ComplaintService complaints;
    private final ComplaintViews views;

    PrepareCompensation(SolutionService solutions, ComplaintService complaints, ComplaintViews views) {
        this.solutions = solutions;
        this.complaints = complaints;
        this.views = views;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Solution solution = solutions.last(NUMBER.from(execution));
        SUBJECT_TYPE.on(execution, SolutionService.COMPENSATION);
        SUBJECT_VERSION.on(execution, solution.version());
        CONTENT_HASH.on(execution, solution.hash());
        AUTHOR.on(execution, solution.proposedBy());
        HEADING.on(execution, note("complaint.label.compensation", NUMBER.from(execution)));
        FACTS.on(execution, views.forSigners(complaints.get(NUMBER.from(execution))));
        COLUMNS.on(execution, List.of(column("kind"), column("amount"), column("estimate")));
        ROWS.on(
                execution,
                List.of(Map.of(
                        "kind", note("complaint.kind." + solution.kind()),
                        "amount", solution.compensation().toString(),
                        "estimate", solution.estimate().toString())));
    }

    private static Map<String, Object> column(String key) {
        return Map.of("label", note("complaint.label." + key), "key", key);
    }
}
