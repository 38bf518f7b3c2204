package com.batoncrm;

import com.batoncrm.browser.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar in a process of its own, as {@code java -jar} runs it. */
public final class RunningBaton {

    private static final Path FOLDER = Path.of("target/packaged-jar").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;

    private RunningBaton(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it, on any free port unless the arguments name one; {@code name} is that of the file with its output. */
    public static RunningBaton launch(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("baton.jar")));
        command.addAll(List.of(arguments));
        if (command.stream().noneMatch(argument -> argument.startsWith("--server.port="))) {
            command.add("--server.port=0");
        }
        try {
            Files.createDirectories(FOLDER);
            Path output = FOLDER.resolve(name + ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(variable -> variable.matches("(SPRING|BATON|SERVER|MANAGEMENT|LOGGING|CAMUNDA)_.*"));
            return new RunningBaton(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RunningBaton awaitReady() {
        await(() -> ready() || !process.isAlive());
        if (!ready()) {
            throw new AssertionError("Baton ended instead of starting:\n" + output());
        }
        return this;
    }

    int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Baton still runs:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Ctrl+C, {@code docker stop} and systemd do. */
    void stop() {
        process.destroy();
        awaitExit();
    }

    /** SIGKILL: nothing in the process learns of it. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int port() {
        Matcher address = ADDRESS.matcher(output());
        if (!address.find()) {
            throw new AssertionError("No address in:\n" + output());
        }
        return Integer.parseInt(address.group(1));
    }

    public Visitor visitor() {
        return new Visitor(port());
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return output().lines().filter(line -> !line.isBlank()).toList();
    }

    private boolean ready() {
        return output().contains("Started ");
    }

    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited too long");
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
