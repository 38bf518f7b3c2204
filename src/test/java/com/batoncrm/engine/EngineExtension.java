package com.batoncrm.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Before each test: no process instance and no account from another test, time at its start, Camunda's assertions ready.
 */
class EngineExtension implements BeforeEachCallback, AfterEachCallback {

    /** The accounts that each engine began with. */
    private static final Map<ProcessEngine, Set<String>> ACCOUNTS = new ConcurrentHashMap<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        ProcessEngine engine = context.getBean(ProcessEngine.class);
        AbstractAssertions.init(engine);
        engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                .forEach(instance -> engine.getRuntimeService()
                        .deleteProcessInstanceIfExists(instance.getId(), "next test", true, true, true, false));
        forgetAccounts(engine);
        context.getBean(MovableClock.class).reset();
    }

    /** An account more is a member more of a group, who may sign or is told. */
    private static void forgetAccounts(ProcessEngine engine) {
        IdentityService identity = engine.getIdentityService();
        List<String> now = identity.createUserQuery().unlimitedList().stream()
                .map(User::getId)
                .toList();
        Set<String> first = ACCOUNTS.computeIfAbsent(engine, any -> Set.copyOf(now));
        now.stream().filter(account -> !first.contains(account)).forEach(identity::deleteUser);
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
