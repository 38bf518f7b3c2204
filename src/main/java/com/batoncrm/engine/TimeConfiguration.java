package com.batoncrm.engine;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock of Baton; every date and time comes from it. */
@Configuration
class TimeConfiguration {

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Profile("demo")
    SetBackClock setBackClock() {
        return new SetBackClock(Clock.systemUTC());
    }
}
