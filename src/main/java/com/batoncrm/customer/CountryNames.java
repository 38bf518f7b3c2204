package com.batoncrm.customer;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What else countries are called in tables that we load, with their two letters. */
@ConfigurationProperties("baton.load")
record CountryNames(@DefaultValue Map<String, String> countries) {

    /** The two letters where the settings know that name, otherwise the name as it is. */
    String known(String name) {
        return countries.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
    }
}
