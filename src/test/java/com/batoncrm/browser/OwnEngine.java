package com.batoncrm.browser;

import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Tasklist and REST look their engine up in a registry of the whole JVM, in which the engine of the latest application
 * context replaces all others: before each test this puts the one of the test's own context there.
 */
public class OwnEngine implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ProcessEngine own = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
        RuntimeContainerDelegate platform = RuntimeContainerDelegate.INSTANCE.get();
        ProcessEngine registered = platform.getProcessEngineService().getDefaultProcessEngine();
        if (registered != own) {
            if (registered != null) {
                platform.unregisterProcessEngine(registered);
            }
            platform.registerProcessEngine(own);
        }
        ProcessEngines.registerProcessEngine(own);
    }
}
