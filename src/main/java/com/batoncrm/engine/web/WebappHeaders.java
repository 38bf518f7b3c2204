package com.batoncrm.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Content security policy of Tasklist, Cockpit and Admin in place of Camunda's: no eval, and each page with a nonce of its
 * own. Camunda keeps one nonce for all requests at once, so that two people's pages can break each other.
 */
class WebappHeaders extends OncePerRequestFilter {

    /** Styles: form-js, bpmn-js and AngularJS write them into elements. Blobs: diagrams that Cockpit saves. */
    private static final String PAGE = "default-src 'none'; script-src 'nonce-%s' 'strict-dynamic'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none';"
            + " sandbox allow-forms allow-scripts allow-same-origin allow-popups allow-downloads";

    /** An answer for programs is no page: what a person put into the engine never runs as one. */
    private static final String DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';" + " sandbox";

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletResponse answer = request.isSecure() ? new SecureCookies(response) : response;
        if (request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/")) {
            response.setHeader("Content-Security-Policy", DATA);
            chain.doFilter(request, answer);
        } else {
            String nonce = nonce();
            response.setHeader("Content-Security-Policy", PAGE.formatted(nonce));
            chain.doFilter(new WithNonce(request, nonce), answer);
        }
    }

    private String nonce() {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Camunda writes what it finds as nonce in the servlet context into its pages. */
    private static final class WithNonce extends HttpServletRequestWrapper {

        private final String attribute;

        WithNonce(HttpServletRequest request, String nonce) {
            super(request);
            // AngularJS does without eval where any element of the page says so, and this is the one place we can fill.
            this.attribute = nonce + "\" ng-csp=\"no-unsafe-eval";
        }

        @Override
        public ServletContext getServletContext() {
            ServletContext context = super.getServletContext();
            return (ServletContext) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("getAttribute") && NONCE.equals(arguments[0])) {
                            return attribute;
                        }
                        try {
                            return method.invoke(context, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }

    /** Camunda's CSRF cookie is secure always or never; here it is where the connection is. */
    private static final class SecureCookies extends HttpServletResponseWrapper {

        SecureCookies(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            boolean open = HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) && !value.contains("; Secure");
            super.addHeader(name, open ? value + "; Secure" : value);
        }
    }
}
