package com.batoncrm.engine.database;

import com.batoncrm.engine.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder with the embedded database and its password: one Baton at a time, for nobody else to read. */
final class DataFolder implements AutoCloseable {

    private final Path home;
    private final FileChannel lock;

    private DataFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    static DataFolder open(Path home) {
        try {
            PrivateFiles.createDirectory(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("baton.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart(
                        "Another Baton is already running on the data folder " + home + ".",
                        "Stop it, or give this one a folder of its own with --baton.home=FOLDER.");
            }
            return new DataFolder(home, channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "Baton cannot write to its data folder " + home + ".",
                    "Make the folder writable, or choose another with --baton.home=FOLDER.",
                    e);
        }
    }

    Path data() {
        return home.resolve("postgres");
    }

    Path binaries() {
        return home.resolve("postgres-binaries");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    /** The password of the database, made up once. */
    String password() throws IOException {
        Path file = home.resolve("postgres.password");
        if (Files.exists(file)) {
            return Files.readString(file).trim();
        }
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        PrivateFiles.write(file, password);
        return password;
    }

    /** Only a process's end or this call gives the folder free. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
