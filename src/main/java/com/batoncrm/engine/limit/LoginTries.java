package com.batoncrm.engine.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords by where they come from, so that whoever tries another's account shuts out himself and not its
 * owner: by address and account; by address over all accounts; by account over all addresses. An address from which the
 * account's owner has logged in is held to the first alone.
 */
@Component
public class LoginTries {

    private static final Logger LOG = LoggerFactory.getLogger(LoginTries.class);

    private final Buckets ofAccountFromAddress;
    private final Buckets ofAddress;
    private final Buckets ofAccount;
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofDays(30))
            .build();

    LoginTries(Clock clock) {
        ofAccountFromAddress = new Buckets(clock, 10, Duration.ofSeconds(6));
        ofAddress = new Buckets(clock, 100, Duration.ofSeconds(6));
        ofAccount = new Buckets(clock, 100, Duration.ofSeconds(36));
    }

    /** @throws TooManyTries where the password is not even to be looked at */
    public void check(String account, String address) {
        String both = both(account, address);
        Duration wait = ofAccountFromAddress.waitFor(both);
        if (known.getIfPresent(both) == null) {
            wait = Stream.of(wait, ofAddress.waitFor(address), ofAccount.waitFor(account))
                    .max(Duration::compareTo)
                    .orElseThrow();
        }
        if (!wait.isZero()) {
            throw new TooManyTries(wait);
        }
    }

    public void wrong(String account, String address) {
        String both = both(account, address);
        ofAccountFromAddress.count(both, 1);
        ofAddress.count(address, 1);
        ofAccount.count(account, 1);
        if (!ofAccountFromAddress.waitFor(both).isZero()) {
            LOG.warn("Too many wrong passwords for an account from {}", address);
        }
    }

    public void right(String account, String address) {
        known.put(both(account, address), true);
    }

    private static String both(String account, String address) {
        return address + " " + account;
    }
}
