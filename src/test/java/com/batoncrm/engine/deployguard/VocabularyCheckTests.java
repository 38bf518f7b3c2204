package com.batoncrm.engine.deployguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.Vocabulary;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words that a feature registers. */
class VocabularyCheckTests {

    private static final Vocabulary TEMPLATES = new Vocabulary() {

        @Override
        public String kind() {
            return "template";
        }

        @Override
        public Set<String> names() {
            return Set.of("template");
        }

        @Override
        public Set<String> words() {
            return Set.of("quote-sent", "quote-expired");
        }
    };

    private final Findings findings = new Findings();
    private final VocabularyCheck check = new VocabularyCheck(List.of(TEMPLATES), findings);
    private final Place place = new Place("mails.dmn", "Decision table 'Mails', row 2", "mails");

    @Test
    void aWordThatTheFeatureKnowsPasses() {
        check.check(place, "template", "quote-sent");
        check.check(place, "another", "quote-snt");
        assertThat(findings.refusals()).isEmpty();
    }

    @Test
    void anotherIsRefusedWithTheOneThatWasMeant() {
        check.check(place, "template", "quote-snt");
        assertThat(findings.refusals())
                .extracting(Finding::text)
                .containsExactly("Decision table 'Mails', row 2: template 'quote-snt' does not exist; did you mean"
                        + " 'quote-sent'?");
    }
}
