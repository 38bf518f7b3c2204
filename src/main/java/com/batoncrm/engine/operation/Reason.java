package com.batoncrm.engine.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Why an operator interferes: over REST the header {@code Baton-Reason} (percent-encoded UTF-8, at most 500 characters),
 * for which Cockpit asks; in Java what is given to {@link #during}.
 */
@Configuration
public class Reason {

    static final String HEADER = "Baton-Reason";
    private static final int LONGEST = 500;

    private static final ThreadLocal<String> GIVEN = new ThreadLocal<>();

    static Optional<String> given() {
        return Optional.ofNullable(GIVEN.get());
    }

    /** Interferes for a reason. */
    public static void during(String reason, Runnable intervention) {
        GIVEN.set(reason);
        try {
            intervention.run();
        } finally {
            GIVEN.remove();
        }
    }

    private static @Nullable String read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String text = UriUtils.decode(header, StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> reasons() {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                String reason = read(request.getHeader(HEADER));
                if (reason != null) {
                    GIVEN.set(reason);
                }
                try {
                    chain.doFilter(request, response);
                } finally {
                    GIVEN.remove();
                }
            }
        });
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        return filter;
    }
}
