package com.batoncrm.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals three times a minute, and publishes the head: in the log once a day, at /actuator/info always. */
@Component
class Sealer implements InfoContributor {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final AuditChain chain;
    private final Clock clock;
    private LocalDate published = LocalDate.EPOCH;

    Sealer(AuditChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void run() {
        while (chain.sealSome()) {
            // The rest of a long queue follows at once.
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        AuditHead head = chain.head();
        if (today.isAfter(published) && head.position() > 0) {
            published = today;
            LOG.info("Audit: {} entries sealed, head {}", head.position(), head.hash());
        }
    }

    @Override
    public void contribute(Info.Builder builder) {
        AuditHead head = chain.head();
        builder.withDetail("audit", Map.of("sealed", head.position(), "head", head.hash()));
    }
}
