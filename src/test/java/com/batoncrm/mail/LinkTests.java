package com.batoncrm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A link opens one thing, once, for a while. */
@BatonTest
class LinkTests {

    @Autowired
    private Links links;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private final String subject = "Q-" + UUID.randomUUID();

    private String token() {
        return links.create("answer", subject, 3, clock.instant().plus(Duration.ofDays(14)))
                .token();
    }

    private Optional<LinkTarget> redeem(String purpose, String token) {
        return Objects.requireNonNull(transaction.execute(status -> links.redeem(purpose, token)));
    }

    private LinkTarget.State state(String token) {
        return links.find("answer", token).orElseThrow().state();
    }

    @Test
    void lookingChangesNothing() {
        String token = token();
        for (int i = 0; i < 3; i++) {
            assertThat(links.find("answer", token)).contains(new LinkTarget(subject, 3, LinkTarget.State.OPEN));
        }
    }

    @Test
    void onlyOneOfFiftyAtOnceUsesIt() throws Exception {
        String token = token();
        var go = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(50);
        try {
            Callable<Boolean> press = () -> {
                go.await();
                return redeem("answer", token).isPresent();
            };
            var answers =
                    Collections.nCopies(50, press).stream().map(people::submit).toList();
            go.countDown();
            int redeemed = 0;
            for (Future<Boolean> answer : answers) {
                redeemed += answer.get() ? 1 : 0;
            }
            assertThat(redeemed).isOne();
        } finally {
            people.shutdown();
        }
        assertThat(state(token)).isEqualTo(LinkTarget.State.USED);
    }

    @Test
    void workThatFailsLeavesTheLinkUnused() {
        String token = token();
        transaction.executeWithoutResult(status -> {
            assertThat(links.redeem("answer", token)).isPresent();
            status.setRollbackOnly();
        });
        assertThat(state(token)).isEqualTo(LinkTarget.State.OPEN);
    }

    @Test
    void usingItOutsideOfATransactionIsRefused() {
        String token = token();
        assertThatThrownBy(() -> links.redeem("answer", token)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void itExpires() {
        String token = token();
        clock.advance(Duration.ofDays(14));
        assertThat(state(token)).isEqualTo(LinkTarget.State.EXPIRED);
        assertThat(redeem("answer", token)).isEmpty();
    }

    @Test
    void aRevokedOneIsGoodForNothing() {
        String token = token();
        links.revoke("answer", subject);
        assertThat(state(token)).isEqualTo(LinkTarget.State.REVOKED);
        assertThat(redeem("answer", token)).isEmpty();
    }

    @Test
    void itServesItsPurposeAlone() {
        String token = token();
        assertThat(links.find("sign", token)).isEmpty();
        assertThat(redeem("sign", token)).isEmpty();
    }

    @Test
    void aWrongTokenIsNothing() {
        token();
        assertThat(links.find("answer", "")).isEmpty();
        assertThat(links.find("answer", "A".repeat(43))).isEmpty();
        assertThat(redeem("answer", "' or 1=1 --\u0000")).isEmpty();
    }

    @Test
    void theDatabaseKnowsItsHashAlone() {
        Link link = links.create("answer", subject, 3, clock.instant().plus(Duration.ofDays(1)));
        assertThat(link.path()).isEqualTo("/answer/" + link.token());
        assertThat(link.token()).hasSize(43);
        assertThat(link.toString()).doesNotContain(link.token());
        assertThat(jdbc.sql("select mail_link::text from mail_link where subject = ?")
                        .param(subject)
                        .query(String.class)
                        .single())
                .doesNotContain(link.token());
    }
}
