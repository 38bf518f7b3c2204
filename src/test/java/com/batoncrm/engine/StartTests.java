package com.batoncrm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is in place after a start. */
@BatonTest
class StartTests {

    @Autowired
    private IdentityService identity;

    @Autowired
    private Accounts accounts;

    @Test
    void everyAccountOfTheDemoIsInItsGroupsAndLogsIn() {
        assertThat(accounts.members("sales"))
                .extracting(Accounts.Person::id)
                .containsExactly("sales", "sales-manager", "sales2");
        assertThat(accounts.members("camunda-admin"))
                .extracting(Accounts.Person::id)
                .containsExactly("admin");
        assertThat(accounts.members("staff")).hasSize(13);
        assertThat(identity.checkPassword("sales-manager", "baton")).isTrue();
        assertThat(identity.checkPassword("sales-manager", "Baton")).isFalse();
    }
}
