package com.batoncrm.engine.web;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.limit.PlainRefusal;
import com.batoncrm.engine.limit.TooManyTries;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;

/** Guards Baton's own pages: everything needs the login but the login itself and what customers open from a mail. */
@Configuration
class PageSecurity {

    /** What a page looks like: for everybody, and even while the database that knows everybody is away. */
    @Bean
    @Order(0)
    SecurityFilterChain looks(HttpSecurity http) throws Exception {
        return http.securityMatcher("/webjars/picocss__pico/**", "/baton.css", "/favicon.svg", "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(SecurityHeaders::all)
                // A picture opened by itself is a page, and an SVG could have a script.
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SecurityHeaders.PAGE)))
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, CurrentPerson currentPerson, Accounts accounts, PlainRefusal refusal)
            throws Exception {
        return http
                // The secret in a customer's link is all that a forged request would need, and an hour over a quote
                // must not make the answer fail.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/answer/**", "/complain/**", "/password/**"))
                .requestCache(cache -> cache.requestCache(new PageRequests()))
                .headers(SecurityHeaders::all)
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SecurityHeaders.PAGE)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/login", "/answer/**", "/complain/**", "/password/**")
                        .permitAll()
                        .requestMatchers("/error")
                        .denyAll()
                        .requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .hasAuthority("camunda-admin")
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler((request, response, failure) -> {
                            if (failure instanceof TooManyTries tries) {
                                refusal.tooMany(request, response, tries.seconds());
                            } else {
                                response.sendRedirect(request.getContextPath() + "/login?" + reason(failure));
                            }
                        }))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .exceptionHandling(handling -> handling.accessDeniedHandler(PageSecurity::refuse))
                .addFilterBefore(new CurrentRights(accounts), AuthorizationFilter.class)
                .addFilterAfter(new ActAsPerson(currentPerson), AuthorizationFilter.class)
                .build();
    }

    /** Locked or early is told to those only who know the password. */
    private static String reason(AuthenticationException failure) {
        if (failure instanceof LockedException) {
            return "locked";
        }
        return failure instanceof DisabledException ? "early" : "error";
    }

    /** A form from a session that has ended leads to the login; everything else is the page "not allowed". */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            response.sendRedirect(request.getContextPath() + "/login?again");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
