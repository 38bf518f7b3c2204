package com.batoncrm.engine.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** One PostgreSQL for the whole run; whoever asks gets a database of its own. */
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";

    private static int count;
    private static boolean templateReady;
    private static boolean servesContexts;
    private static @Nullable EmbeddedPostgres server;

    private TestDatabase() {}

    /** The URL of a new, empty database. */
    public static synchronized String empty() {
        return create("template1");
    }

    /** The URL of a new database with all tables, copied from one that was migrated once. */
    public static synchronized String migrated() {
        if (!templateReady) {
            execute("create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(url(TEMPLATE), null, null)
                    .javaMigrations(new EngineTables())
                    .load()
                    .migrate();
            templateReady = true;
        }
        return create(TEMPLATE);
    }

    /** As {@link #migrated()}; the server outlives the application context, which still writes when it ends. */
    static synchronized String ofContext() {
        if (!servesContexts) {
            SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
            servesContexts = true;
        }
        return migrated();
    }

    private static String create(String template) {
        String name = "test_" + ++count;
        execute("create database " + name + " template " + template);
        return url(name);
    }

    private static String url(String name) {
        return server().getJdbcUrl("postgres", name);
    }

    private static void execute(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("timezone", "UTC")
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stopWithoutContexts));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    private static void stopWithoutContexts() {
        if (!servesContexts) {
            stop();
        }
    }

    private static void stop() {
        try {
            Objects.requireNonNull(server).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
