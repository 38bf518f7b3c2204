package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.onboarding.WebhookCalls.Call;
import com.batoncrm.onboarding.WebhookClient.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the calls that are due, each in a transaction that keeps other nodes off it. A call that was answered but not
 * marked, because Baton died in between, is made again with the same key.
 */
@Component
class WebhookDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final int MOST_IN_A_RUN = 100;

    /** What lies between the attempts; after the last one IT is asked. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private final WebhookCalls calls;
    private final WebhookClient client;
    private final AccountService accounts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WebhookDelivery(
            WebhookCalls calls,
            WebhookClient client,
            AccountService accounts,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.calls = calls;
        this.client = client;
        this.accounts = accounts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void run() {
        for (int made = 0; made < MOST_IN_A_RUN; made++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> next()))) {
                return;
            }
        }
    }

    private boolean next() {
        Optional<Call> due = calls.nextDue();
        due.ifPresent(call -> take(call, client.call(call)));
        return due.isPresent();
    }

    private void take(Call call, Answer answer) {
        switch (answer.outcome()) {
            case DONE -> done(call, answer.text());
            case REFUSED -> failed(call, answer.text());
            case AGAIN -> {
                if (call.attempts() >= PAUSES.size()) {
                    failed(call, answer.text());
                } else {
                    calls.later(call, answer.text(), clock.instant().plus(PAUSES.get(call.attempts())));
                }
            }
        }
    }

    private void done(Call call, String otherId) {
        if (call.isCreation() && otherId.isEmpty()) {
            failed(call, say("onboarding.call.noId"));
            return;
        }
        calls.done(call);
        if (call.isCreation()) {
            accounts.created(call.employee(), call.system(), otherId);
        }
    }

    private void failed(Call call, String reason) {
        LOG.warn("Call {} failed: {}", call.key(), reason);
        calls.failed(call, reason);
        if (call.isCreation()) {
            accounts.failed(call.employee(), call.system(), reason);
        } else {
            events.publishEvent(new AccountChangeFailed(call.employee(), call.system(), reason));
        }
    }
}
