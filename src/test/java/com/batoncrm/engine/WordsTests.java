package com.batoncrm.engine;

import static com.batoncrm.engine.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sentences that code says stand in the bundles, and the bundles hold none that nothing says. */
class WordsTests {

    private static final List<String> BUNDLES =
            List.of("engine", "company", "customer", "mail", "approval", "quote", "contract", "receivable", "payment");

    private static final Pattern KEY =
            Pattern.compile("\"((?:%s)\\.(?:refused|problem|notice|label|vacancy|decision|task)\\.[\\w.]*)\""
                    .formatted(String.join("|", BUNDLES)));

    private final Set<String> said = said();
    private final Set<String> sentences = sentences();

    @Test
    void everySentenceThatCodeSaysStandsInABundle() {
        assertThat(said).isNotEmpty().allSatisfy(key -> assertThat(sentences)
                .anyMatch(sentence -> key.endsWith(".") ? sentence.startsWith(key) : sentence.equals(key)));
    }

    @Test
    void noBundleHoldsASentenceThatNothingSays() {
        assertThat(sentences)
                .filteredOn(key -> KEY.matcher('"' + key + '"').matches())
                .allSatisfy(sentence -> assertThat(said)
                        .anyMatch(key -> key.endsWith(".") ? sentence.startsWith(key) : sentence.equals(key)));
    }

    @Test
    void valuesAndApostrophesArriveAsTheyAre() {
        assertThat(say("quote.notice.customerUnknown", "O'Hara {0}"))
                .isEqualTo("No customer was found for 'O'Hara {0}'.");
        assertThat(say("quote.notice.lookForAnother"))
                .isEqualTo("Look for another customer, or choose 'New customer'.");
        assertThat(say("quote.problem.tooLong", "Note", 2000)).isEqualTo("Note: at most 2,000 characters.");
    }

    private static Set<String> said() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> KEY.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> sentences() {
        var all = new Properties();
        for (String bundle : BUNDLES) {
            try (var words = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
                all.load(words);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.stringPropertyNames();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
