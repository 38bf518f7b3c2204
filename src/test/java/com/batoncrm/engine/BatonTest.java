package com.batoncrm.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole of Baton with the demo's accounts but none of its data, no web server, a clock that the test moves, and jobs
 * that the test runs. One context serves all test classes that add nothing to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = BatonTest.SETTINGS)
@ActiveProfiles("test")
@Import(TestEngine.class)
@ExtendWith(EngineExtension.class)
public @interface BatonTest {

    /** Settings of tests win over those of config/, as nothing on the class path would. */
    String SETTINGS = "spring.config.additional-location=classpath:settings/";
}
