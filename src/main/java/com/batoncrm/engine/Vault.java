package com.batoncrm.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps what only few may see, such as the tokens of links, unreadable to whoever reads the database. The key comes from {@code baton.secret}
 * (the same on all nodes) or, where none is given, from a private file in {@code baton.home}.
 */
@Component
public class Vault {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec key;

    Vault(@Value("${baton.secret:}") String secret, @Value("${baton.home}") Path home) {
        String chosen = secret.isBlank() ? fromFile(home.toAbsolutePath().resolve("baton.secret")) : secret;
        if (chosen.length() < SHORTEST_SECRET) {
            throw new CannotStart(
                    "The secret in baton.secret is too short to be one.",
                    "Give BATON_SECRET at least " + SHORTEST_SECRET
                            + " random characters, such as 'openssl rand -hex 32' prints.");
        }
        key = new SecretKeySpec(Sha256.of(chosen.getBytes(StandardCharsets.UTF_8)), "AES");
    }

    /** Encrypts; {@code owner} is what alone it can be unlocked for. */
    public byte[] lock(String text, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] locked = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), owner);
        return ByteBuffer.allocate(NONCE_BYTES + locked.length)
                .put(nonce)
                .put(locked)
                .array();
    }

    /** @throws Unreadable where the secret is no longer the one it was locked with */
    public String unlock(byte[] locked, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] content = new byte[locked.length - NONCE_BYTES];
        ByteBuffer.wrap(locked).get(nonce).get(content);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, content, owner), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] content, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new Unreadable(e);
        }
    }

    private static String fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[32];
                RANDOM.nextBytes(bytes);
                writePrivately(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new CannotStart(
                    "Baton can neither read nor write its secret in " + file + ".",
                    "Make the folder writable, choose another with --baton.home=FOLDER, or set BATON_SECRET.",
                    e);
        }
    }

    private static void writePrivately(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path written = Files.createTempFile(file.getParent(), "secret", null, attributes);
        try {
            Files.writeString(written, content);
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
