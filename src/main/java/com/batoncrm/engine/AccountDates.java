package com.batoncrm.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From when and until when an account may be used: the one check that the login, every request of a session and HTTP Basic
 * pass. An account without dates works always.
 */
@Component
public class AccountDates {

    /** Both may be null: valid since ever, not to be locked. */
    public record Dates(
            @Nullable Instant validFrom, @Nullable Instant lockedFrom) {

        private static final Dates NONE = new Dates(null, null);

        boolean isEarly(Instant now) {
            return validFrom != null && now.isBefore(validFrom);
        }

        boolean isLocked(Instant now) {
            return lockedFrom != null && !now.isBefore(lockedFrom);
        }
    }

    /** What the account is at this moment. */
    public enum State {
        WORKS,
        NOT_YET_VALID,
        LOCKED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountDates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Before that moment nobody logs in with the account; null takes the date away. */
    public void validFrom(String account, @Nullable Instant from) {
        jdbc.sql("""
                        insert into account_dates (account, valid_from) values (:account, :at)
                        on conflict (account) do update set valid_from = excluded.valid_from""").param("account", account).param("at", atUtc(from)).update();
    }

    /** From that moment on nobody logs in, and sessions that are open end; null unlocks. */
    public void lockFrom(String account, @Nullable Instant from) {
        jdbc.sql("""
                        insert into account_dates (account, locked_from) values (:account, :at)
                        on conflict (account) do update set locked_from = excluded.locked_from""").param("account", account).param("at", atUtc(from)).update();
    }

    public Dates of(String account) {
        return jdbc.sql("select valid_from, locked_from from account_dates where account = :account")
                .param("account", account)
                .query((row, number) -> new Dates(
                        instant(row.getObject("valid_from", OffsetDateTime.class)),
                        instant(row.getObject("locked_from", OffsetDateTime.class))))
                .optional()
                .orElse(Dates.NONE);
    }

    public State state(String account) {
        Dates dates = of(account);
        Instant now = clock.instant();
        if (dates.isLocked(now)) {
            return State.LOCKED;
        }
        return dates.isEarly(now) ? State.NOT_YET_VALID : State.WORKS;
    }

    /** Those of the accounts that cannot be used at this moment. */
    public Set<String> unusable(Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select account from account_dates
                        where account in (:accounts) and (valid_from > :now or locked_from <= :now)""")
                .param("accounts", accounts)
                .param("now", atUtc(clock.instant()))
                .query(String.class)
                .list());
    }

    private static @Nullable OffsetDateTime atUtc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant).orElse(null);
    }
}
