package com.batoncrm.engine.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for as many results as there may be where Cockpit asks for all, such as all versions of a process: without a number
 * the engine refuses. A program that calls engine-rest has to say how many it wants, so that it knows of more.
 */
@Configuration
class ResultLimit {

    @Bean
    FilterRegistrationBean<Filter> resultLimitFilter(
            @Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int most) {
        var filter = new FilterRegistrationBean<>(new Filter(most));
        filter.addUrlPatterns("/camunda/api/engine/*");
        return filter;
    }

    private static final class Filter extends OncePerRequestFilter {

        private static final String MOST = "maxResults=";

        private final int most;

        Filter(int most) {
            this.most = most;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String query = request.getQueryString();
            boolean all = request.getMethod().equals("GET") && (query == null || !query.contains(MOST));
            chain.doFilter(
                    all ? new Limited(request, (query == null ? "" : query + "&") + MOST + most) : request, response);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final String query;

        Limited(HttpServletRequest request, String query) {
            super(request);
            this.query = query;
        }

        @Override
        public String getQueryString() {
            return query;
        }
    }
}
