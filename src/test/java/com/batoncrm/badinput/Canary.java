package com.batoncrm.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notices when bad input did what it is meant to do. */
public final class Canary {

    private static final String RESULT = "49000049";
    private static final String MARK = "baton_pwned";
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final ServerSocket SERVER = listen();

    private Canary() {}

    /** A server that nobody may call; it counts who does. */
    static String address() {
        return "127.0.0.1:" + SERVER.getLocalPort();
    }

    /** Nothing was written by code of the input: no property, no file, no table, no account; nothing was called. */
    public static void isAlive(JdbcTemplate jdbc) {
        assertThat(System.getProperty(MARK)).as("system property").isNull();
        assertThat(Files.exists(Path.of("/tmp", MARK))).as("file").isFalse();
        assertThat(jdbc.queryForObject("select to_regclass(?)::text", String.class, MARK))
                .as("table")
                .isNull();
        assertThat(jdbc.queryForObject("select count(*) from act_id_user where id_ = ?", Integer.class, MARK))
                .as("account")
                .isZero();
        assertThat(CALLS).as("calls to the server of the test").hasValue(0);
    }

    /** Nothing in what came out was calculated, read from a file, or a programmer's message. */
    public static void isNotIn(String output) {
        assertThat(output.replaceAll("[,. ]", ""))
                .doesNotContain(RESULT)
                .doesNotContain("root:x:0")
                .doesNotContain("Exception:")
                .doesNotContain("\tat org")
                .doesNotContain("\tat com");
    }

    private static ServerSocket listen() {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread counter = new Thread(() -> count(server), "canary");
            counter.setDaemon(true);
            counter.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void count(ServerSocket server) {
        try {
            while (true) {
                server.accept().close();
                CALLS.incrementAndGet();
            }
        } catch (IOException e) {
            CALLS.incrementAndGet();
        }
    }
}
