package com.batoncrm.engine.deployguard;

import static com.batoncrm.engine.deployguard.DeployGuardTests.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.ModelRemarks;
import java.io.IOException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told of a model without refusing it. */
@BatonTest
class ModelRemarksTests {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ModelRemarks remarks;

    @Test
    void thereIsNothingToRemarkOnWhatBatonShips() {
        assertThat(remarks.remarks()).noneMatch(remark -> remark.startsWith("quote-") || remark.startsWith("approval"));
    }

    @Test
    void whatHasNoNameIsRemarkedAndDeployed() throws IOException {
        String deployment = repository
                .createDeployment()
                .addString(
                        "quote-approval.bpmn",
                        shipped("quote-approval.bpmn")
                                .replace("name=\"Send quote\"", "")
                                .replace("name=\"Submit\"", ""))
                .deploy()
                .getId();
        try {
            assertThat(remarks.remarks())
                    .contains(
                            "quote-approval.bpmn, Service task 'ServiceTask_SendQuote': has no name",
                            "quote-approval.bpmn, Flow 'Flow_Submit': leads out of Exclusive gateway 'Next step?' and has no"
                                    + " name");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }
}
