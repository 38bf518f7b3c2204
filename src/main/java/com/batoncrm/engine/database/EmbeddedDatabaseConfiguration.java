package com.batoncrm.engine.database;

import com.batoncrm.engine.StartLine;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded database, where no {@code spring.datasource.url} names another. */
@Configuration
@ConditionalOnProperty(name = EmbeddedDatabaseConfiguration.IN_USE)
class EmbeddedDatabaseConfiguration {

    /** Set by {@link Defaults} before the context starts. */
    static final String IN_USE = "baton.embedded-database";

    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${baton.home}") Path home) {
        return EmbeddedDatabase.open(home.toAbsolutePath());
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }

    @Bean
    StartLine databaseLine(@Value("${baton.home}") Path home) {
        return new StartLine("Database", "embedded PostgreSQL in " + home.toAbsolutePath());
    }
}
