package com.batoncrm.onboarding;

import com.batoncrm.onboarding.SystemSettings.Webhook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server of another system: keeps one account for each key, checks who calls, and answers as it is told to. */
final class OtherSide implements AutoCloseable {

    private static final String SECRET = "shared by both sides";
    private static final String DIRECTORY = "directory";

    record Received(String key, JsonNode body, boolean genuine) {}

    private final HttpServer server;
    private final SystemSettings settings;
    private final Webhook before;
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Deque<Integer> next = new ArrayDeque<>();

    /** Stands in for the company directory until it is closed. */
    OtherSide(SystemSettings settings) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/accounts", this::take);
        server.start();
        this.settings = settings;
        before = Objects.requireNonNull(settings.systems().get(DIRECTORY));
        settings.systems().put(DIRECTORY, new Webhook("Company directory", url(), SECRET));
    }

    /** Nobody has set any longer where the directory takes calls. */
    void isUnset() {
        settings.systems().put(DIRECTORY, before);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/accounts";
    }

    /** The next calls get these answers instead; what is 200 or above 599 has been done all the same. */
    void answers(Integer... statuses) {
        next.addAll(List.of(statuses));
    }

    List<Received> received() {
        return received;
    }

    Map<String, String> accounts() {
        return accounts;
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = call.getRequestHeaders().getFirst("Idempotency-Key");
        String signed = call.getRequestHeaders().getFirst("Baton-Timestamp") + "." + body;
        boolean genuine = WebhookClient.signature(SECRET, signed)
                .equals(call.getRequestHeaders().getFirst("Baton-Signature"));
        received.add(new Received(key, new ObjectMapper().readTree(body), genuine));
        int status = next.isEmpty() ? 200 : next.poll();
        String answer = "No";
        if (status == 200) {
            String id = accounts.computeIfAbsent(key, unknown -> "dir-" + (accounts.size() + 1));
            answer = "{\"id\": \"" + id + "\"}";
        }
        byte[] bytes = (status == 204 ? "" : answer).getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    /** Nobody answers any longer. */
    void isAway() {
        server.stop(0);
    }

    @Override
    public void close() {
        isUnset();
        isAway();
    }
}
