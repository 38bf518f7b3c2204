package com.batoncrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.Worklist;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What finance finds. */
@DemoTest
class DemoPaymentsTests {

    @Autowired
    private Worklist worklist;

    @Test
    void aPaymentWaitsToBeAllocated() throws InterruptedException {
        for (int i = 0; i < 60 && !isThere(); i++) {
            Thread.sleep(Duration.ofMillis(500).toMillis());
        }
        assertThat(isThere()).isTrue();
    }

    private boolean isThere() {
        return worklist.of("finance").stream().anyMatch(task -> task.name().equals("Allocate payment"));
    }
}
