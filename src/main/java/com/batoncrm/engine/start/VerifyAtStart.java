package com.batoncrm.engine.start;

import com.batoncrm.engine.Verification;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** With {@code --baton.<name>.verify} Baton does nothing but verify that and end: 0 where all of it is intact, else 1. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerifyAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyAtStart.class);

    private final List<Verification> verifications;
    private final ConfigurableApplicationContext application;

    VerifyAtStart(List<Verification> verifications, ConfigurableApplicationContext application) {
        this.verifications = verifications;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Verification> wanted = verifications.stream()
                .filter(verification -> application.getEnvironment().containsProperty(flag(verification)))
                .toList();
        if (!wanted.isEmpty()) {
            int code = wanted.stream()
                    .mapToInt(verification ->
                            verify(verification, application.getEnvironment().getProperty(flag(verification), "")))
                    .max()
                    .orElseThrow();
            System.exit(SpringApplication.exit(application, () -> code));
        }
    }

    int verify(Verification verification, String value) {
        Verification.Result result = verification.verify(value);
        if (result.intact()) {
            LOG.info(result.message());
        } else {
            LOG.error(result.message());
        }
        return result.intact() ? 0 : 1;
    }

    private static String flag(Verification verification) {
        return "baton." + verification.name() + ".verify";
    }
}
