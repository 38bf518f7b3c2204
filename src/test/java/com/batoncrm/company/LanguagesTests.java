package com.batoncrm.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No letter mixes two languages. */
@BatonTest
class LanguagesTests {

    @Autowired
    private Languages languages;

    @Test
    void whoseLanguageHasNoTextsYetIsWrittenToInEnglishWithItsDatesAndAmounts() {
        for (Locale wanted : new Locale[] {Locale.GERMANY, Locale.JAPANESE, Locale.US, Locale.ENGLISH}) {
            Locale spoken = languages.spokenTo(wanted);
            assertThat(LocalDate.parse("2026-12-22").format(DateTimeFormatter.ofPattern("d MMMM yyyy", spoken)))
                    .isEqualTo("22 December 2026");
            assertThat(Money.of("13229.10", "EUR").format(spoken)).isEqualTo("13,229.10 EUR");
        }
    }
}
