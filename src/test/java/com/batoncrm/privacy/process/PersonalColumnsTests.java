package com.batoncrm.privacy.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every column that can hold text is either told of by its feature, or listed as one in which no person can stand. */
@BatonTest
class PersonalColumnsTests {

    private static final Path IMPERSONAL = Path.of("src/test/resources/privacy/impersonal-columns.txt");

    /** Its tables change with the engine alone. */
    private static final String ENGINE = "act_";

    @Autowired
    private List<PersonalData> features;

    @Autowired
    private DatabaseScan scan;

    @Test
    void everyColumnWithTextIsKnownToTellOfPeopleOrNot() throws IOException {
        Set<String> there = scan.columns().stream()
                .map(DatabaseScan.Column::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = features.stream()
                .flatMap(feature -> feature.tables().stream())
                .flatMap(PersonalColumnsTests::columns)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).as("what features tell of").containsAll(told);
        there.removeAll(told);
        there.removeIf(column -> column.startsWith(ENGINE) || column.startsWith("flyway_"));
        assertThat(there).containsExactlyElementsOf(new TreeSet<>(Files.readAllLines(IMPERSONAL)));
    }

    private static Stream<String> columns(PersonalTable table) {
        return Stream.of(table.accounts(), table.texts(), table.records())
                .flatMap(List::stream)
                .map(column -> table.name() + "." + column);
    }
}
