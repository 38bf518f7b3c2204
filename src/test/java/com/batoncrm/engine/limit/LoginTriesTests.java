package com.batoncrm.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.batoncrm.engine.MovableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Wrong passwords shut out who sends them and not the account's owner. */
class LoginTriesTests {

    private final MovableClock clock = new MovableClock();
    private final LoginTries tries = new LoginTries(clock);

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void afterTenWrongPasswordsFromOneAddressThereIsOneMoreEverySixSeconds() {
        wrong(10, "sales", "10.0.0.1");
        assertThat(wait("sales", "10.0.0.1")).isEqualTo(6);

        clock.advance(Duration.ofSeconds(6));
        assertThatCode(() -> tries.check("sales", "10.0.0.1")).doesNotThrowAnyException();
        wrong(1, "sales", "10.0.0.1");

        assertThat(wait("sales", "10.0.0.1")).isEqualTo(6);
    }

    @Test
    void tryingOnWhileShutOutDoesNotMakeItLonger() {
        wrong(500, "sales", "10.0.0.1");
        assertThat(wait("sales", "10.0.0.1")).isEqualTo(6);
    }

    @Test
    void theOwnerLogsInFromElsewhereMeanwhile() {
        wrong(50, "sales", "10.0.0.1");
        assertThatCode(() -> tries.check("sales", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void oneAddressTriesAHundredAccountsAndNoMore() {
        IntStream.range(0, 100).forEach(i -> wrong(1, "account" + i, "10.0.0.1"));
        assertThat(wait("another", "10.0.0.1")).isEqualTo(6);
        assertThatCode(() -> tries.check("another", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void aHundredAddressesTryOneAccountAndNoMoreButItsOwnerLogsInWhereHeDidBefore() {
        tries.right("sales", "192.168.0.7");
        IntStream.range(0, 100).forEach(i -> wrong(1, "sales", "10.0.0." + i));

        assertThat(wait("sales", "10.0.1.1")).isEqualTo(36);
        assertThatCode(() -> tries.check("sales", "192.168.0.7")).doesNotThrowAnyException();
    }

    @Test
    void aRightPasswordCostsNothing() {
        IntStream.range(0, 1000).forEach(i -> {
            tries.check("sales", "10.0.0.1");
            tries.right("sales", "10.0.0.1");
        });
        assertThatCode(() -> tries.check("sales", "10.0.0.1")).doesNotThrowAnyException();
    }

    private void wrong(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            try {
                tries.check(account, address);
            } catch (TooManyTries refused) {
                continue;
            }
            tries.wrong(account, address);
        }
    }

    private long wait(String account, String address) {
        TooManyTries[] refused = new TooManyTries[1];
        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> tries.check(account, address))
                .satisfies(refusal -> refused[0] = refusal);
        return refused[0].seconds();
    }
}
