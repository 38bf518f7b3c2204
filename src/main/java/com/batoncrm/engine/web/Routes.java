package com.batoncrm.engine.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Lets into Camunda's REST applications who {@code routes.csv} lets in, and nobody to what it does not list. What a person
 * may do there with which task or case is then for the engine to say.
 */
@Component
class Routes implements AuthorizationManager<RequestAuthorizationContext> {

    /** The engine's interface is there three times. */
    static final String ENGINE = "{engine-api}";

    static final List<String> ENGINE_APIS =
            List.of("/engine-rest", "/engine-rest/engine/*", "/camunda/api/engine/engine/*");

    /** Whom a route serves; OWN is every account, but only for what is its own or its groups'. */
    enum Who {
        NOBODY,
        ADMIN("camunda-admin"),
        PROCESS_ADMIN("process-admin", "camunda-admin"),
        OWN,
        STAFF,
        EVERYONE;

        private final Set<String> groups;

        Who(String... groups) {
            this.groups = Set.of(groups);
        }

        boolean includes(Authentication person) {
            boolean loggedIn = person.isAuthenticated() && !(person instanceof AnonymousAuthenticationToken);
            return switch (this) {
                case NOBODY -> false;
                case EVERYONE -> true;
                case OWN, STAFF -> loggedIn;
                case ADMIN, PROCESS_ADMIN ->
                    loggedIn
                            && person.getAuthorities().stream()
                                    .map(GrantedAuthority::getAuthority)
                                    .anyMatch(groups::contains);
            };
        }
    }

    /** A line of the list. */
    record Route(String method, PathPattern path, Who who, String remark) {

        boolean matches(String asked, PathContainer at) {
            return (method.equals("*") || method.equals(asked)) && path.matches(at);
        }
    }

    private final List<Route> routes = read();

    List<Route> all() {
        return routes;
    }

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> person, RequestAuthorizationContext context) {
        var request = context.getRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        PathContainer at = PathContainer.parsePath(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        Who who = routes.stream()
                .filter(route -> route.matches(method, at))
                .map(Route::who)
                .findFirst()
                .orElse(Who.NOBODY);
        return new AuthorizationDecision(who.includes(person.get()));
    }

    @Override
    @Deprecated
    public @Nullable AuthorizationDecision check(Supplier<Authentication> person, RequestAuthorizationContext context) {
        return (AuthorizationDecision) authorize(person, context);
    }

    /** The most specific first: /task/count before /task/{id}. */
    private static List<Route> read() {
        try {
            return new ClassPathResource("routes.csv", Routes.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .flatMap(Routes::route)
                    .sorted(Comparator.comparing(Route::path, PathPattern.SPECIFICITY_COMPARATOR))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Route> route(String line) {
        String[] column = line.split(",", 4);
        return (column[1].startsWith(ENGINE)
                        ? ENGINE_APIS.stream().map(api -> column[1].replace(ENGINE, api))
                        : Stream.of(column[1]))
                .map(path -> new Route(
                        column[0],
                        PathPatternParser.defaultInstance.parse(path),
                        Who.valueOf(column[2]),
                        column.length > 3 ? column[3] : ""));
    }
}
