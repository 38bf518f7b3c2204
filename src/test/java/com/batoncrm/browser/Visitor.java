package com.batoncrm.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who visits Baton without a browser's window: keeps cookies, follows no redirect by itself. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI server;
    private final CookieManager cookies = new KeepsSecureCookies();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private boolean behindTls;

    public Visitor(int port) {
        this(port, "localhost");
    }

    public Visitor(int port, String host) {
        this.server = URI.create("http://" + host + ":" + port);
    }

    /** Comes through a proxy that says so. */
    public Visitor behindTls() {
        behindTls = true;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> getJson(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    public HttpResponse<String> postJson(String path, String body) {
        return json("POST", path, body);
    }

    /** As a page of Tasklist or Cockpit calls its REST application. */
    public HttpResponse<String> json(String method, String path, String body) {
        return send(withToken(jsonRequest(method, path, body)));
    }

    /** As a page of another site would: with the cookies, without the token. */
    public HttpResponse<String> postJsonWithoutToken(String path, String body) {
        return send(jsonRequest("POST", path, body));
    }

    private HttpRequest.Builder jsonRequest(String method, String path, String body) {
        return request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }

    /** Adds the CSRF token of Camunda's web applications. */
    public HttpRequest.Builder withToken(HttpRequest.Builder request) {
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    /** Any request with HTTP Basic. */
    public HttpResponse<String> basic(String person, String password, HttpRequest.Builder request) {
        String account = person + ":" + password;
        return send(request.header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8))));
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        return behindTls ? request.header("X-Forwarded-Proto", "https") : request;
    }

    /** Posts a form of Baton with the CSRF token of the page that shows it. */
    public HttpResponse<String> submit(String page, String action, String form) {
        Matcher token = CSRF.matcher(get(page).body());
        String csrf = token.find() ? "&_csrf=" + encode(token.group(1)) : "";
        return send(request(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + csrf)));
    }

    public HttpResponse<String> logIn(String person, String password) {
        return submit("/login", "/login", "username=" + encode(person) + "&password=" + encode(password));
    }

    public static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(URI::getPath)
                .orElse("");
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public Visitor setCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(server, cookie);
        return this;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The proxy's end of the line is not secure, which the browser does not know. */
    private static final class KeepsSecureCookies extends CookieManager {

        @Override
        public void put(URI page, Map<String, List<String>> headers) throws IOException {
            Map<String, List<String>> open = new HashMap<>(headers);
            open.computeIfPresent("set-cookie", (name, set) -> set.stream()
                    .map(cookie -> cookie.replace("; Secure", ""))
                    .toList());
            super.put(page, open);
        }
    }
}
