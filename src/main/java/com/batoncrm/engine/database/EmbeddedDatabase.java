package com.batoncrm.engine.database;

import com.batoncrm.engine.CannotStart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * A durable PostgreSQL of Baton's own in a folder: locked against a second Baton, guarded by a password kept beside the
 * data, and taken over when a killed Baton left its server behind.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String NAME = "baton";

    /** First line of the access rules, and so the mark of a database whose first start came to its end. */
    private static final String PREPARED = "# baton: nobody without the password kept beside the data\n";

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server, String password) {
        this.folder = folder;
        this.server = server;
        this.password = password;
    }

    static EmbeddedDatabase open(Path home) {
        DataFolder folder = DataFolder.open(home);
        try {
            Path data = folder.data();
            OrphanedServer.stop(data);
            if (!isPrepared(data)) {
                FileSystemUtils.deleteRecursively(data);
            }
            String password = folder.password();
            EmbeddedPostgres server = start(folder, password);
            prepare(server, data, password);
            return new EmbeddedDatabase(folder, server, password);
        } catch (IOException | SQLException | RuntimeException e) {
            close(folder);
            throw new CannotStart(
                    "The embedded PostgreSQL does not start in " + folder.data() + ".",
                    "Is the disk full, or the folder damaged? What it says itself is in " + folder.log() + ".",
                    e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
        folder.close();
    }

    private static EmbeddedPostgres start(DataFolder folder, String password) throws IOException {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.to(folder.log().toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC")
                .setConnectConfig("password", password)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    /** What a first start that was killed left behind holds nothing yet, and PostgreSQL would not start on it. */
    private static boolean isPrepared(Path data) throws IOException {
        Path access = access(data);
        return Files.exists(access) && Files.readString(access).startsWith(PREPARED);
    }

    /** After the first start: the database, and passwords instead of initdb's trust. */
    private static void prepare(EmbeddedPostgres server, Path data, String password) throws IOException, SQLException {
        if (isPrepared(data)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
            statement.execute("alter user " + USER + " password '" + password + "'");
            PrivateFiles.write(
                    access(data),
                    PREPARED
                            + "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n"
                            + "host all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static Path access(Path data) {
        return data.resolve("pg_hba.conf");
    }

    private static void close(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
