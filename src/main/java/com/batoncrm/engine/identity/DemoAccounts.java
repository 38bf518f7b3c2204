package com.batoncrm.engine.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The accounts of the demo, empty without it. */
@ConfigurationProperties("baton.demo-accounts")
record DemoAccounts(
        @DefaultValue("") String password, @DefaultValue List<Account> people) {

    record Account(String id, String name, List<String> groups) {}
}
