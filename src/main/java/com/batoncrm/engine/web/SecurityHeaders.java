package com.batoncrm.engine.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers that every answer has, beside Spring Security's own: nosniff, HSTS where the connection is secure. */
final class SecurityHeaders {

    /** No page of Baton has a script. */
    static final String PAGE = "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** For what is no page. */
    static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private SecurityHeaders() {}

    static void all(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("accelerometer=(), camera=(), display-capture=(),"
                        + " geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Of this host only: what else runs under the domain is not ours to say.
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false));
    }
}
