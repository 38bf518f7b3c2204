package com.batoncrm.engine.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Groups by id with the name that people say, and the first administrator. */
@ConfigurationProperties("baton")
record IdentitySettings(Map<String, String> groups, Admin admin) {

    record Admin(String id, @Nullable String password) {}
}
