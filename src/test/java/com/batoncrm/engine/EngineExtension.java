package com.batoncrm.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test: no process instance from another test, time at its start, Camunda's assertions ready. */
class EngineExtension implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        ProcessEngine engine = context.getBean(ProcessEngine.class);
        AbstractAssertions.init(engine);
        engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                .forEach(instance -> engine.getRuntimeService()
                        .deleteProcessInstanceIfExists(instance.getId(), "next test", true, true, true, false));
        context.getBean(MovableClock.class).reset();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test)
                .getBean(ProcessEngine.class)
                .getIdentityService()
                .clearAuthentication();
        AbstractAssertions.reset();
        ClockUtil.reset();
    }
}
