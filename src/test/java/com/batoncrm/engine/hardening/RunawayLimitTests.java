package com.batoncrm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Tasklist;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Models that would never come to an end. */
@BatonTest
class RunawayLimitTests {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private JdbcTemplate jdbc;

    private String deployment = "";

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aLoopInOneGoIsStopped() {
        deploy(model("round").manualTask("ManualTask_Turn").name("Turn").connectTo("ManualTask_Turn"));

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("round"))
                .hasMessage("'Turn' was reached 1,000 times in one case; the model goes round without end.");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("round")
                        .count())
                .isZero();
    }

    @Test
    void aLoopOfJobsEndsAsAnIncident() {
        deploy(model("round").manualTask("ManualTask_Turn").camundaAsyncBefore().connectTo("ManualTask_Turn"));
        String instance = runtime.startProcessInstanceByKey("round").getId();
        executeJob(instance);
        turnedBefore(instance, 997);

        executeJob(instance);
        executeJob(instance);
        assertThatThrownBy(() -> executeJob(instance))
                .hasMessageContaining("'ManualTask_Turn' was reached 1,000 times");

        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        management.setJobRetries(job, 0);
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isOne();
    }

    /** The history of a case that went round for years. */
    private void turnedBefore(String instance, int times) {
        jdbc.update(
                "insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,"
                        + " execution_id_, act_id_, act_type_, start_time_)"
                        + " select 'turn-' || n, h.proc_def_key_, h.proc_def_id_, h.root_proc_inst_id_, h.proc_inst_id_,"
                        + " h.execution_id_, h.act_id_, h.act_type_, h.start_time_"
                        + " from generate_series(1, ?) n, (select * from act_hi_actinst where proc_inst_id_ = ?"
                        + " and act_id_ = 'ManualTask_Turn' limit 1) h",
                times,
                instance);
    }

    private void executeJob(String instance) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }

    @Test
    void aTaskForTooManyItemsIsRefused() {
        deploy(forEach("forEach", 201, false));

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("forEach"))
                .hasMessage("'Each' would be done 201 times; at most 200 are possible.");
    }

    @Test
    void oneAfterTheOtherIsNoWayAround() {
        deploy(forEach("forEach", 201, true));

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("forEach"))
                .hasMessage("'Each' would be done 201 times; at most 200 are possible.");
    }

    @Test
    void twoHundredItemsAreFine() {
        deploy(forEach("forEach", 200, false));

        String instance = runtime.startProcessInstanceByKey("forEach").getId();

        assertThat(tasks.createTaskQuery().processInstanceId(instance).count()).isEqualTo(200);
    }

    private static AbstractFlowNodeBuilder<?, ?> forEach(String key, int times, boolean sequential) {
        var task = model(key)
                .userTask("UserTask_Each")
                .name("Each")
                .camundaFormRef("undelivered-mail")
                .camundaFormRefBinding("latest")
                .camundaCandidateGroups("sales")
                .multiInstance()
                .cardinality(String.valueOf(times));
        return (sequential ? task.sequential() : task.parallel())
                .multiInstanceDone()
                .endEvent();
    }

    @Test
    void processesCallEachOtherOnlySoDeep() {
        DeploymentBuilder all = repository.createDeployment();
        for (int level = 1; level <= 21; level++) {
            all.addModelInstance(
                    "level" + level + ".bpmn",
                    (level == 21
                                    ? model("level21").endEvent()
                                    : model("level" + level)
                                            .callActivity("CallActivity_Deeper")
                                            .calledElement("level" + (level + 1))
                                            .endEvent())
                            .done());
        }
        deployment = all.deploy().getId();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("level1"))
                .hasMessageContaining("Processes call each other more than 20 deep.");
        runtime.startProcessInstanceByKey("level2");
    }

    @Test
    void onlySoManyProcessesStartAtOnce() {
        deployment = repository
                .createDeployment()
                .addModelInstance("leaf.bpmn", model("leaf").endEvent().done())
                .addModelInstance("branch.bpmn", many("branch", "leaf"))
                .addModelInstance("tree.bpmn", many("tree", "branch"))
                .deploy()
                .getId();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("tree"))
                .hasMessageContaining("More than 1,000 processes would be started at once.");
    }

    private static BpmnModelInstance many(String key, String called) {
        return model(key)
                .callActivity("CallActivity_Many")
                .calledElement(called)
                .multiInstance()
                .parallel()
                .cardinality("190")
                .multiInstanceDone()
                .endEvent()
                .done();
    }

    private void deploy(AbstractFlowNodeBuilder<?, ?> model) {
        deployment = repository
                .createDeployment()
                .addModelInstance("runaway.bpmn", model.done())
                .deploy()
                .getId();
    }

    private static StartEventBuilder model(String key) {
        return Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1).startEvent();
    }
}
