package com.batoncrm.engine.database;

import com.batoncrm.engine.StartLine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database that {@code spring.datasource.url} names. */
@Configuration
@ConditionalOnProperty(name = EmbeddedDatabaseConfiguration.IN_USE, matchIfMissing = true, havingValue = "false")
class OwnDatabaseConfiguration {

    /** The URL without what may hold a password: the part before @, and the parameters. */
    @Bean
    StartLine databaseLine(@Value("${spring.datasource.url}") String url) {
        return new StartLine("Database", url.replaceFirst("//[^/@]*@", "//").replaceFirst("\\?.*", ""));
    }
}
