package com.batoncrm.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** When Baton brings its own database, and the demo with it. */
class DefaultsTests {

    private static final String URL = "jdbc:postgresql://db/baton";

    private final StandardEnvironment environment = new StandardEnvironment();

    DefaultsTests() {
        // The tests' own URL is a system property, see NoEmbeddedDatabase.
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    }

    @Test
    void withoutAnySettingTheDatabaseIsEmbeddedAndTheDemoIsOn() {
        start();
        assertThat(isEmbedded()).isTrue();
        assertThat(environment.getActiveProfiles()).containsExactly("demo");
    }

    @Test
    void withoutTheDemoTheDatabaseCanBeEmbeddedToo() {
        commandLine("baton.demo", "false");
        start();
        assertThat(isEmbedded()).isTrue();
        assertThat(environment.getActiveProfiles()).isEmpty();
    }

    @Test
    void anotherProfileStaysOn() {
        environment.addActiveProfile("mine");
        start();
        assertThat(environment.getActiveProfiles()).containsExactlyInAnyOrder("mine", "demo");
    }

    @Test
    void aUrlOnTheCommandLinePreventsBoth() {
        commandLine("spring.datasource.url", URL);
        start();
        assertThatNothingIsEmbedded();
    }

    @Test
    void aUrlInTheEnvironmentPreventsBoth() {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of("SPRING_DATASOURCE_URL", URL)));
        start();
        assertThatNothingIsEmbedded();
    }

    @Test
    void aUrlInASettingsFileOutsideOfTheJarPreventsBoth(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("application.yaml"), "spring.datasource.url: " + URL);
        commandLine("spring.config.additional-location", "file:" + folder + "/");
        start();
        assertThatNothingIsEmbedded();
    }

    @Test
    void aUrlInTheSettingsFileOfAProfilePreventsBoth(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("application-office.yaml"), "spring.datasource.url: " + URL);
        commandLine(Map.of(
                "spring.config.additional-location", "file:" + folder + "/", "spring.profiles.active", "office"));
        start();
        assertThat(isEmbedded()).isFalse();
        assertThat(environment.getActiveProfiles()).containsExactly("office");
    }

    private void commandLine(String name, String value) {
        commandLine(Map.of(name, value));
    }

    private void commandLine(Map<String, Object> arguments) {
        environment.getPropertySources().addFirst(new MapPropertySource("commandLineArgs", arguments));
    }

    private void start() {
        new Defaults().postProcessEnvironment(environment, new SpringApplication());
    }

    private void assertThatNothingIsEmbedded() {
        assertThat(isEmbedded()).isFalse();
        assertThat(environment.getActiveProfiles()).isEmpty();
    }

    private boolean isEmbedded() {
        return environment.getProperty(EmbeddedDatabaseConfiguration.IN_USE, Boolean.class, false);
    }
}
