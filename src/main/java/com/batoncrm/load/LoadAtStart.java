package com.batoncrm.load;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** Loads the files named by {@code --baton.load.customers=FILE} and its like once Baton is up. */
@Component
@Order(100)
class LoadAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LoadAtStart.class);
    private static final int LONGEST_REPORT = 200;

    private final List<LoadTarget> targets;
    private final Loading loading;
    private final Environment settings;

    LoadAtStart(List<LoadTarget> targets, Loading loading, Environment settings) {
        this.targets = targets;
        this.loading = loading;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (LoadTarget target : targets) {
            String file = settings.getProperty("baton.load." + target.name(), "");
            if (!file.isBlank()) {
                load(file, target);
            }
        }
    }

    private void load(String file, LoadTarget target) {
        try {
            LoadResult result = loading.load(new FileSystemResource(file), target);
            result.bad().stream().limit(LONGEST_REPORT).forEach(row -> LOG.warn("{}, {}", file, row));
            if (result.bad().size() > LONGEST_REPORT) {
                LOG.warn("{}: {} more rows refused", file, result.bad().size() - LONGEST_REPORT);
            }
            LOG.info("Loaded {} from {}: {}", target.name(), file, result);
        } catch (CannotLoad e) {
            LOG.error("Loaded no {} from {}. {}", target.name(), file, e.getMessage());
        }
    }
}
