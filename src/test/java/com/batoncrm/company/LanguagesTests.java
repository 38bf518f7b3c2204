package com.batoncrm.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** No letter mixes two languages. */
@BatonTest
class LanguagesTests {

    @Autowired
    private Languages languages;

    @Autowired
    private HouseLanguage filter;

    @Autowired
    private Company company;

    @Test
    void whoseLanguageHasNoTextsYetIsWrittenToInEnglishWithItsDatesAndAmounts() {
        for (Locale wanted : new Locale[] {Locale.GERMANY, Locale.JAPANESE, Locale.US, Locale.ENGLISH}) {
            Locale spoken = languages.spokenTo(wanted);
            assertThat(LocalDate.parse("2026-12-22").format(DateTimeFormatter.ofPattern("d MMMM yyyy", spoken)))
                    .isEqualTo("22 December 2026");
            assertThat(Money.of("13229.10", "EUR").format(spoken)).isEqualTo("13,229.10 EUR");
        }
    }

    @Test
    void ourPeopleAreSpokenToInTheCompanysLanguageWhateverTheirBrowserSays() throws Exception {
        for (String path : List.of("/camunda/api/engine/engine/default/task", "/statements", "/engine-rest/task")) {
            assertThat(heard(path)).as(path).isEqualTo(Locale.ENGLISH);
        }
        assertThat(heard("/answer/secret")).isEqualTo(languages.spokenTo(Locale.GERMANY));
        assertThat(Words.house()).isEqualTo(company.language());
    }

    private Locale heard(String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.addPreferredLocale(Locale.GERMANY);
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest()).getLocale();
    }
}
