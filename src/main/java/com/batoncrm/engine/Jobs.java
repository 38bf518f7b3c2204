package com.batoncrm.engine;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs what is {@code @Scheduled}, unless {@code baton.jobs.enabled=false}. */
@Configuration
@ConditionalOnProperty(name = "baton.jobs.enabled", matchIfMissing = true)
@EnableScheduling
class Jobs {}
