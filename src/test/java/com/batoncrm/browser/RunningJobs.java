package com.batoncrm.browser;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Runs jobs during the context's own tests only: the engine's clock is one for the whole JVM, and other tests move it, by
 * which the validity of the demo's quotes would be over.
 */
public class RunningJobs implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        jobs(test).start();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        jobs(test).shutdown();
    }

    private static JobExecutor jobs(ExtensionContext test) {
        ProcessEngine engine = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
