package com.batoncrm.engine.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is too large before anything reads it. One that does not say how large it is gets read first, up to
 * the limit, and only for those who are logged in: Tomcat limits the forms of others.
 */
@Configuration
@EnableConfigurationProperties(BodyLimits.class)
class BodyLimit {

    @Bean
    FilterRegistrationBean<Announced> announcedSize(BodyLimits limits, PlainRefusal refusal) {
        var filter = new FilterRegistrationBean<>(new Announced(limits, refusal));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Unannounced> unannouncedSize(BodyLimits limits, PlainRefusal refusal) {
        var filter = new FilterRegistrationBean<>(new Unannounced(limits, refusal));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 5);
        return filter;
    }

    private static final class Announced extends OncePerRequestFilter {

        private final BodyLimits limits;
        private final PlainRefusal refusal;

        Announced(BodyLimits limits, PlainRefusal refusal) {
            this.limits = limits;
            this.refusal = refusal;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getContentLengthLong() > limits.of(request)) {
                refusal.tooLarge(request, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private static final class Unannounced extends OncePerRequestFilter {

        private final BodyLimits limits;
        private final PlainRefusal refusal;

        Unannounced(BodyLimits limits, PlainRefusal refusal) {
            this.limits = limits;
            this.refusal = refusal;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getHeader("Transfer-Encoding") == null) {
                chain.doFilter(request, response);
                return;
            }
            int limit = Math.toIntExact(limits.of(request));
            byte[] body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                refusal.tooLarge(request, response);
            } else {
                chain.doFilter(new WithBody(request, body), response);
            }
        }
    }

    private static final class WithBody extends HttpServletRequestWrapper {

        private final byte[] body;

        WithBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return bytes.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("Read it at once");
                }
            };
        }
    }
}
