package com.batoncrm.demo;

import com.batoncrm.engine.StartUpStep;
import com.batoncrm.load.LoadResult;
import com.batoncrm.load.LoadTarget;
import com.batoncrm.load.Loading;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Customers and products of the demo: the tables under {@code demo/}. */
@Component
@Profile("demo")
@Order(StartUpStep.DATA)
class DemoData implements StartUpStep {

    private final List<LoadTarget> targets;
    private final Loading loading;

    DemoData(List<LoadTarget> targets, Loading loading) {
        this.targets = targets;
        this.loading = loading;
    }

    @Override
    public void run() {
        for (LoadTarget target : targets) {
            LoadResult result = loading.load(new ClassPathResource("demo/" + target.name() + ".csv"), target);
            if (!result.bad().isEmpty()) {
                throw new IllegalStateException("demo/" + target.name() + ".csv: " + result.bad());
            }
        }
    }
}
