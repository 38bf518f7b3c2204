package com.batoncrm.privacy;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every hour forgets those for whom the time of keeping is over, on one node. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final PrivacyService privacy;
    private final JdbcClient jdbc;

    Retention(PrivacyService privacy, JdbcClient jdbc) {
        this.privacy = privacy;
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void run() {
        boolean ours = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('privacy.retention'))")
                .query(Boolean.class)
                .single();
        int forgotten = ours ? privacy.forgetWhoIsGone() : 0;
        if (forgotten > 0) {
            LOG.info("Privacy: {} people forgotten, whose time of keeping is over", forgotten);
        }
    }
}
