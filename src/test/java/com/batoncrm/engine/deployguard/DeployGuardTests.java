package com.batoncrm.engine.deployguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Edits of the models that Baton ships: hostile and mistaken ones are refused in words, harmless ones pass. */
@BatonTest
class DeployGuardTests {

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/deployguard/hostile.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1,
            maxCharsPerColumn = 10_000)
    void isRefused(String name, String file, String sound, @Nullable String fault, String refusal) {
        long before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> deploy(file, edited(file, sound, fault)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(refusal);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/deployguard/harmless.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void passes(String name, String file, String sound, @Nullable String edit) throws IOException {
        repository.deleteDeployment(deploy(file, edited(file, sound, edit)), true);
    }

    private String deploy(String file, String content) {
        return repository
                .createDeployment()
                .name("a person's")
                .addString(file, content)
                .deploy()
                .getId();
    }

    private static String edited(String file, String sound, @Nullable String edit) throws IOException {
        String content = shipped(file);
        assertThat(content).contains(sound);
        return content.replace(sound, edit == null ? "" : edit);
    }

    static String shipped(String file) throws IOException {
        for (String folder : new String[] {"processes", "forms"}) {
            try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                var found = paths.filter(path -> path.getFileName().toString().equals(file))
                        .findFirst();
                if (found.isPresent()) {
                    return Files.readString(found.get());
                }
            }
        }
        throw new IllegalArgumentException(file);
    }
}
