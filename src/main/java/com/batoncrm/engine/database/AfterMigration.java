package com.batoncrm.engine.database;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** Being a plugin of the engine that needs Flyway, it lets the engine start only on migrated tables. */
@Component
class AfterMigration extends AbstractProcessEnginePlugin {

    @SuppressWarnings("unused")
    AfterMigration(FlywayMigrationInitializer migrated) {}
}
