package com.batoncrm.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database that Baton brings, kept in a folder. What only a killed process shows is in PackagedJarIT. */
class EmbeddedDatabaseTests {

    private static Path folder;
    private static Path home;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void open(@TempDir Path temporary) throws IOException {
        folder = temporary;
        home = folder.resolve("home of baton");
        // What a first start leaves behind that was killed while PostgreSQL made its files.
        Files.createDirectories(home.resolve("postgres/base"));
        Files.writeString(home.resolve("postgres/PG_VERSION"), "17");
        database = EmbeddedDatabase.open(home);
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    @Test
    void aCommitIsOnTheDiskBeforeItIsAnswered() throws SQLException {
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void dataAndPasswordStayOverARestart() throws Exception {
        execute("create table kept (name text)");
        execute("insert into kept values ('a quote')");
        String password = database.password();
        database.close();
        database = EmbeddedDatabase.open(home);
        assertThat(query("select name from kept")).isEqualTo("a quote");
        assertThat(database.password()).isEqualTo(password);
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void onlyTheAccountThatRunsBatonReadsTheFolder() throws IOException {
        assertThat(permissions(home.resolve("postgres.password"))).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("postgres/pg_hba.conf"))).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("postgres"))).isEqualTo("rwx------");
    }

    @Test
    void aNewFolderIsClosedToOthers() throws IOException {
        Path secret = folder.resolve("new/folder");
        PrivateFiles.createDirectory(secret);
        assertThat(permissions(secret)).isEqualTo("rwx------");
    }

    @Test
    void aSecondBatonOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> EmbeddedDatabase.open(home))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Another Baton is already running on the data folder " + home + ".");
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThatThrownBy(() -> EmbeddedDatabase.open(file))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Baton cannot write to its data folder " + file + ".");
        assertThatThrownBy(() -> EmbeddedDatabase.open(file.resolve("below")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Baton cannot write");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String query(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
