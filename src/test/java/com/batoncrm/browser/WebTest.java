package com.batoncrm.browser;

import com.batoncrm.engine.BatonTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The real server on a port of its own with the demo's accounts, a running job executor and the real clock. One context
 * serves all test classes that add nothing to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {BatonTest.SETTINGS, "camunda.bpm.job-execution.enabled=true", "baton.jobs.enabled=true"})
@ActiveProfiles("test")
@ExtendWith({OwnEngine.class, RunningJobs.class})
public @interface WebTest {}
