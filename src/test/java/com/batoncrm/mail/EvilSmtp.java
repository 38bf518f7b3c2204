package com.batoncrm.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that answers as a test tells it to, and keeps what it took. */
public final class EvilSmtp implements AutoCloseable {

    /** What goes wrong with the next conversations. */
    public enum Mood {
        KIND,
        REFUSES_RECEIVER,
        REFUSES_SENDER,
        PUTS_OFF,
        REFUSES_CONTENT,
        HANGS_AFTER_DATA,
        DROPS_INSTEAD_OF_250,
        DROPS_AFTER_250
    }

    public final List<String> taken = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private volatile Mood mood = Mood.KIND;

    public EvilSmtp() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "evil-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public void is(Mood next) {
        mood = next;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** A client with timeouts short enough for a test. */
    JavaMailSenderImpl client() {
        return client(port());
    }

    static JavaMailSenderImpl client(int port) {
        var client = new JavaMailSenderImpl();
        client.setHost("127.0.0.1");
        client.setPort(port);
        Properties settings = client.getJavaMailProperties();
        settings.put("mail.smtp.connectiontimeout", "500");
        settings.put("mail.smtp.timeout", "500");
        settings.put("mail.smtp.writetimeout", "500");
        return client;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> talk(socket), "evil-smtp-conversation");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = socket.getOutputStream();
            say(out, "220 evil");
            String line;
            while ((line = in.readLine()) != null) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("MAIL")) {
                    say(out, mood == Mood.REFUSES_SENDER ? "550 not from you" : "250 ok");
                } else if (command.startsWith("RCPT")) {
                    say(
                            out,
                            switch (mood) {
                                case REFUSES_RECEIVER -> "550 5.1.1 no such mailbox";
                                case PUTS_OFF -> "451 4.7.1 greylisted, come back";
                                default -> "250 ok";
                            });
                } else if (command.startsWith("DATA")) {
                    say(out, "354 go on");
                    if (!takeData(in, out)) {
                        return;
                    }
                } else if (command.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // The other side went away, as it may.
        }
    }

    private boolean takeData(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line).append('\n');
        }
        switch (mood) {
            case REFUSES_CONTENT -> {
                say(out, "554 5.6.0 not this content");
                return true;
            }
            case HANGS_AFTER_DATA -> {
                in.readLine();
                return false;
            }
            case DROPS_INSTEAD_OF_250 -> {
                taken.add(data.toString());
                return false;
            }
            case DROPS_AFTER_250 -> {
                taken.add(data.toString());
                say(out, "250 taken");
                return false;
            }
            default -> {
                taken.add(data.toString());
                say(out, "250 taken");
                return true;
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
