package com.batoncrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.models.Check;
import com.batoncrm.models.House;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;

/** BPMN, DMN, forms and Java stay one thing; every check is shown to bite on a sound model with one fault put in. */
class ModelTests {

    private static final Path SOUND = Path.of("src/test/resources/models");
    private static final JavaClasses SOUND_CLASSES = new ClassFileImporter().importPackages("fixtures.models");
    private static final House BATON = House.read(
            Path.of(""),
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("com.batoncrm"));

    @ParameterizedTest
    @EnumSource
    void inBaton(Check check) {
        assertThat(check.problems(BATON)).as(check.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void inTheSoundModel(Check check) {
        assertThat(check.problems(House.read(SOUND, SOUND_CLASSES))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3} instead of {2}")
    @CsvFileSource(resources = "/models/faults.csv", delimiter = '|', numLinesToSkip = 1)
    void theFaultIsFound(Check check, String file, String sound, String fault, String report, @TempDir Path folder)
            throws IOException {
        assertThat(check.problems(withFault(folder, file, sound, fault)))
                .anySatisfy(problem -> assertThat(problem).contains(report));
    }

    @Test
    void everyCheckHasAFault() throws IOException {
        Set<Check> proven = EnumSet.noneOf(Check.class);
        try (Stream<String> lines = Files.lines(SOUND.resolve("faults.csv"))) {
            lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .forEach(line -> proven.add(
                            Check.valueOf(line.substring(0, line.indexOf('|')).trim())));
        }
        assertThat(proven).containsExactlyInAnyOrder(Check.values());
    }

    private static House withFault(Path folder, String file, String sound, String fault) throws IOException {
        FileSystemUtils.copyRecursively(SOUND, folder);
        Path changed = folder.resolve(file);
        String content = Files.readString(changed);
        assertThat(content).contains(sound);
        Files.writeString(changed, content.replace(sound, fault == null ? "" : fault));
        return House.read(folder, SOUND_CLASSES);
    }
}
