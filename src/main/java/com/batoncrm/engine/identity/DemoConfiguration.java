package com.batoncrm.engine.identity;

import com.batoncrm.engine.StartLine;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the demo has accounts, a start names them. */
@Configuration
@ConditionalOnProperty("baton.demo-accounts.password")
class DemoConfiguration {

    @Bean
    StartLine demoAccountsLine(DemoAccounts demo) {
        String accounts = demo.people().stream().map(DemoAccounts.Account::id).collect(Collectors.joining(", "));
        return new StartLine("Log in as", accounts + "; password " + demo.password());
    }
}
