package com.batoncrm.engine.web;

import com.batoncrm.engine.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine's authorizations judge every call of engine-rest: without a person it would check none. */
class RestAsPerson extends OncePerRequestFilter {

    private final IdentityService identity;
    private final Accounts accounts;

    RestAsPerson(IdentityService identity, Accounts accounts) {
        this.identity = identity;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String person = SecurityContextHolder.getContext().getAuthentication().getName();
        identity.setAuthentication(person, accounts.groupsOf(person), List.of());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
