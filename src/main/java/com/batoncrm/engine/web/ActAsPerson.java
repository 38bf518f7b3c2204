package com.batoncrm.engine.web;

import com.batoncrm.engine.CurrentPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the one who logged in the current person for as long as a page request of Baton lasts. */
class ActAsPerson extends OncePerRequestFilter {

    private final CurrentPerson currentPerson;

    ActAsPerson(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
        } else {
            try (var acting = currentPerson.as(login.getName())) {
                chain.doFilter(request, response);
            }
        }
    }
}
