package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.onboarding.WebhookCalls.Call;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes one call over HTTP. {@code Baton-Signature} is the HMAC-SHA-256, in hex, of {@code Baton-Timestamp} (seconds since
 * 1970), a point and the body; {@code Idempotency-Key} is the same for a repeated call. The other side answers 2xx with
 * {@code {"id": "..."}}.
 */
@Component
class WebhookClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_ID = 200;

    /** What became of a call; {@code text} is the other side's id, or the reason. */
    record Answer(Outcome outcome, String text) {

        enum Outcome {
            DONE,
            REFUSED,
            /** Nobody knows: to be asked again. */
            AGAIN
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final SystemSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookClient(SystemSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    Answer call(Call call) {
        SystemSettings.Webhook system = settings.systems().get(call.system());
        if (system == null || !system.isSet()) {
            return new Answer(Answer.Outcome.REFUSED, say("onboarding.call.notSet"));
        }
        try {
            var body = new ByteArrayOutputStream();
            HttpRequest request = request(call, system);
            CompletableFuture<HttpResponse<Void>> sent = http.sendAsync(
                    request,
                    BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                        if (body.size() + bytes.length <= LONGEST_ANSWER) {
                            body.writeBytes(bytes);
                        }
                    })));
            try {
                return answer(sent.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS).statusCode(), body.toByteArray());
            } finally {
                sent.cancel(true);
            }
        } catch (TimeoutException e) {
            return new Answer(Answer.Outcome.AGAIN, say("onboarding.call.slow", ANSWER.toSeconds()));
        } catch (ExecutionException e) {
            return new Answer(Answer.Outcome.AGAIN, say("onboarding.call.unreachable", system.url()));
        } catch (IllegalArgumentException e) {
            return new Answer(Answer.Outcome.REFUSED, say("onboarding.call.address", system.url()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(Answer.Outcome.AGAIN, say("onboarding.call.slow", ANSWER.toSeconds()));
        }
    }

    private HttpRequest request(Call call, SystemSettings.Webhook system) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(URI.create(system.url()))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", call.key())
                .header("Baton-Timestamp", timestamp)
                .header("Baton-Signature", signature(system.secret(), timestamp + "." + call.body()))
                .POST(BodyPublishers.ofString(call.body()))
                .build();
    }

    static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(int status, byte[] body) {
        if (status / 100 == 2) {
            return new Answer(Answer.Outcome.DONE, id(body));
        }
        boolean mayWorkLater = status >= 500 || status == 408 || status == 425 || status == 429;
        return new Answer(
                mayWorkLater ? Answer.Outcome.AGAIN : Answer.Outcome.REFUSED,
                say("onboarding.call.status", Integer.toString(status), reason(body)));
    }

    private String id(byte[] body) {
        try {
            JsonNode id = json.readTree(body).path("id");
            return id.isValueNode() && id.asText().length() <= LONGEST_ID
                    ? id.asText().strip()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** The first line of what the other side says, without control characters. */
    private static String reason(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8)
                .replaceAll("\\p{C}+", " ")
                .strip();
        return text.substring(0, Math.min(300, text.length()));
    }
}
