package com.batoncrm.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.WebTest;
import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every route is listed in {@code routes.csv} with those whom it serves, and nothing is listed that is not there. */
@WebTest
class RouteListTests {

    /** What filters answer, and which page of {@code /camunda/app/**} is whose. */
    private static final Set<String> OF_FILTERS = Set.of("Spring Security", "Camunda");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private Routes routes;

    @Test
    void everyRouteIsListedAndEveryListedRouteIsThere() {
        Set<String> listed = listed(route -> !OF_FILTERS.contains(route.remark()));

        assertThat(new TreeSet<>(ServedRoutes.of(application))).isEqualTo(new TreeSet<>(listed));
    }

    @Test
    void nothingElseServesRequests() {
        Set<String> mappings = servlets.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .collect(Collectors.toSet());
        assertThat(mappings)
                .containsExactlyInAnyOrder(
                        "/",
                        "/engine-rest/*",
                        "/camunda/api/engine/*",
                        "/camunda/api/cockpit/*",
                        "/camunda/api/admin/*",
                        "/camunda/api/tasklist/*",
                        "/camunda/api/welcome/*");
    }

    @Test
    void noRouteIsListedTwice() {
        assertThat(routes.all().stream().map(RouteListTests::text)).doesNotHaveDuplicates();
    }

    private Set<String> listed(Predicate<Routes.Route> which) {
        return routes.all().stream().filter(which).map(RouteListTests::text).collect(Collectors.toSet());
    }

    private static String text(Routes.Route route) {
        return route.method() + " " + route.path().getPatternString();
    }
}
