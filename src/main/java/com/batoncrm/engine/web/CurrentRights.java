package com.batoncrm.engine.web;

import com.batoncrm.engine.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Judges each request by the groups its person has now, not by those at the login. The session ends where its person's
 * account is gone or locked, and where the password was changed in another session.
 */
class CurrentRights extends OncePerRequestFilter {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Accounts accounts;

    CurrentRights(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication()
                instanceof UsernamePasswordAuthenticationToken login)) {
            chain.doFilter(request, response);
            return;
        }
        refresh(login, request);
        chain.doFilter(request, response);
        if (changesPassword(request, login.getName())) {
            keep(login.getName(), request);
        }
    }

    private void refresh(UsernamePasswordAuthenticationToken login, HttpServletRequest request) {
        Optional<String> mark = accounts.sessionMark(login.getName());
        if (mark.filter(now -> !(login.getDetails() instanceof Mark then)
                        || then.value().equals(now))
                .isPresent()) {
            SecurityContextHolder.setContext(context(login.getName()));
        } else {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
    }

    /** Of his own account; by the engine's interface, which is the one way to do it while logged in. */
    private static boolean changesPassword(HttpServletRequest request, String person) {
        return request.getMethod().equals("PUT")
                && request.getRequestURI().endsWith("/user/" + person + "/credentials");
    }

    private void keep(String person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(CONTEXT) != null) {
            session.setAttribute(CONTEXT, context(person));
        }
    }

    private SecurityContext context(String person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login(person, accounts));
        return context;
    }

    /** The person with his groups as authorities. */
    static Authentication login(String person, Accounts accounts) {
        List<SimpleGrantedAuthority> groups = accounts.groupsOf(person).stream()
                .map(SimpleGrantedAuthority::new)
                .toList();
        var login = UsernamePasswordAuthenticationToken.authenticated(person, null, groups);
        accounts.sessionMark(person).map(Mark::new).ifPresent(login::setDetails);
        return login;
    }

    /** With which password the session began. */
    private record Mark(String value) implements Serializable {}
}
