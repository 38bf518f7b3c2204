package com.batoncrm.engine;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The parts that {@link BatonTest} puts in place of the real ones. */
@TestConfiguration
class TestEngine {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }
}
