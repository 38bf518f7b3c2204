package com.batoncrm.engine.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits how often the pages behind mailed links are opened, by address and by link; a link that is none counts tenfold. */
@Configuration
class LinkTries {

    @Bean
    FilterRegistrationBean<Filter> linkTriesFilter(Clock clock, PlainRefusal refusal) {
        var filter = new FilterRegistrationBean<>(new Filter(clock, refusal));
        filter.addUrlPatterns("/answer/*", "/complain/*", "/password/*");
        return filter;
    }

    private static final class Filter extends OncePerRequestFilter {

        private static final int FOR_NO_LINK = 9;

        private final Buckets ofAddress;
        private final Buckets ofLink;
        private final PlainRefusal refusal;

        Filter(Clock clock, PlainRefusal refusal) {
            this.ofAddress = new Buckets(clock, 300, Duration.ofMillis(200));
            this.ofLink = new Buckets(clock, 60, Duration.ofSeconds(1));
            this.refusal = refusal;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String address = request.getRemoteAddr();
            String link = request.getRequestURI();
            Duration byAddress = ofAddress.waitFor(address);
            Duration byLink = ofLink.waitFor(link);
            Duration wait = byAddress.compareTo(byLink) > 0 ? byAddress : byLink;
            if (!wait.isZero()) {
                refusal.tooMany(request, response, wait.plusMillis(999).toSeconds());
                return;
            }
            ofAddress.count(address, 1);
            ofLink.count(link, 1);
            chain.doFilter(request, response);
            if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
                ofAddress.count(address, FOR_NO_LINK);
            }
        }
    }
}
