package com.batoncrm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.quote.QuoteFixtures;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A text of 5 MB is refused in words and changes nothing. */
@BatonTest
class TextLimitTests {

    private static final String HUGE = "x".repeat(5_000_000);

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private QuoteFixtures fixtures;

    @Test
    void atTheStart() {
        assertThatThrownBy(() -> tasklist.start("quote-approval", "sales", form -> form.set("customerText", "Muster")
                        .set("title", HUGE)))
                .isInstanceOf(Refused.class)
                .hasMessage("Title: at most 200 characters, not 5,000,000");
    }

    @Test
    void inATask() {
        ProcessInstance quote = fixtures.start(fixtures.customer());
        assertThatThrownBy(() -> fixtures.submit(quote, form -> form.set("specialClauses", HUGE)))
                .hasMessage("Special clauses: at most 2,000 characters, not 5,000,000");
        assertThat(tasklist.open(tasklist.task(quote, "UserTask_PrepareQuote")).shown("specialClauses"))
                .isEqualTo("");
    }
}
