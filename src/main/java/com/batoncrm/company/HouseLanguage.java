package com.batoncrm.company;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Everything that our people do, and every job, is in the company's language, as what one of them sees stays to be read by
 * the others; what customers open from a mail is in theirs, as far as Baton speaks it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HouseLanguage extends OncePerRequestFilter {

    private static final List<String> OF_CUSTOMERS = List.of("/answer/", "/complain/");

    private final Locale ours;
    private final Languages languages;

    HouseLanguage(Company company, Languages languages) {
        this.ours = languages.spokenTo(company.language());
        this.languages = languages;
        LocaleContextHolder.setDefaultLocale(ours);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean customers = OF_CUSTOMERS.stream()
                .anyMatch(path -> request.getRequestURI().startsWith(request.getContextPath() + path));
        chain.doFilter(new In(customers ? languages.spokenTo(request.getLocale()) : ours, request), response);
    }

    private static final class In extends HttpServletRequestWrapper {

        private final Locale language;

        In(Locale language, HttpServletRequest request) {
            super(request);
            this.language = language;
        }

        @Override
        public Locale getLocale() {
            return language;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(Collections.singleton(language));
        }
    }
}
