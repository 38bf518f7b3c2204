package com.batoncrm.onboarding;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Other systems by id, as {@code baton.onboarding.systems} in the settings says. */
@ConfigurationProperties("baton.onboarding")
record SystemSettings(@DefaultValue Map<String, Webhook> systems) {

    /** {@code url} takes our calls, {@code secret} signs them; empty until somebody sets them. */
    record Webhook(
            String name,
            @DefaultValue("") String url,
            @DefaultValue("") String secret) {

        boolean isSet() {
            return !url.isBlank() && !secret.isBlank();
        }

        @Override
        public String toString() {
            return "Webhook[" + name + ", " + url + "]";
        }
    }
}
