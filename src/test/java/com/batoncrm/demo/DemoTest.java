package com.batoncrm.demo;

import com.batoncrm.browser.OwnEngine;
import com.batoncrm.browser.RunningJobs;
import com.batoncrm.engine.BatonTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The real server with the demo's data and cases, a running job executor and the real clock; one for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {BatonTest.SETTINGS, "camunda.bpm.job-execution.enabled=true", "baton.jobs.enabled=true"})
@ActiveProfiles({"test", "demo"})
@ExtendWith({OwnEngine.class, RunningJobs.class})
public @interface DemoTest {}
