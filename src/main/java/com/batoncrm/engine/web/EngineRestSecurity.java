package com.batoncrm.engine.web;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.limit.PlainRefusal;
import com.batoncrm.engine.limit.TooManyTries;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Guards /engine-rest, to which Camunda Modeler deploys: HTTP Basic with the accounts that everything else has. */
@Configuration
class EngineRestSecurity {

    private static final PathPatternRequestMatcher ENGINE_REST =
            PathPatternRequestMatcher.withDefaults().matcher("/engine-rest/**");

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(
            HttpSecurity http,
            IdentityService identity,
            Accounts accounts,
            PlainRefusal refusal,
            Routes routes,
            @Value("${baton.engine-rest.enabled}") boolean enabled)
            throws Exception {
        http.securityMatcher(ENGINE_REST)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::all)
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SecurityHeaders.DATA)))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (!enabled) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                    .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                    new HttpStatusEntryPoint(HttpStatus.NOT_FOUND))
                            .accessDeniedHandler((request, response, denied) ->
                                    response.setStatus(HttpServletResponse.SC_NOT_FOUND)))
                    .build();
        }
        var askForAccount = new BasicAuthenticationEntryPoint();
        askForAccount.setRealmName("Baton");
        return http.httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> {
                    if (failure instanceof TooManyTries tries) {
                        refusal.tooMany(request, response, tries.seconds());
                    } else {
                        askForAccount.commence(request, response, failure);
                    }
                }))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(routes))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, denied) -> refusal.notAllowed(request, response)))
                .addFilterAfter(new RestAsPerson(identity, accounts), AuthorizationFilter.class)
                .build();
    }
}
