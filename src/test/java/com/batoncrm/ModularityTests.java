package com.batoncrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Modules call only what they say they may, which is never above them; each check is shown to bite. */
class ModularityTests {

    private static final ApplicationModules BATON = ApplicationModules.of(BatonApplication.class);
    private static final ApplicationModules BROKEN = ApplicationModules.of("fixtures.modules", everything());

    @Test
    void modulesCallOnlyWhatTheyMay() {
        BATON.verify();
    }

    @Test
    void aCallUpwardsIsFound() {
        assertThatThrownBy(BROKEN::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'lower' depends on module 'upper'");
    }

    @Test
    void everyModuleSaysWhatItMayCall() {
        assertThat(withoutAllowedDependencies(BATON))
                .as("package-info without allowedDependencies, or hidden by one of the same package in src/test")
                .isEmpty();
    }

    @Test
    void aModuleThatDoesNotSaySoIsFound() {
        assertThat(withoutAllowedDependencies(BROKEN)).containsExactly("fixtures.modules.silent");
    }

    private static List<String> withoutAllowedDependencies(ApplicationModules modules) {
        return modules.stream()
                .map(module -> module.getBasePackage())
                .filter(module -> !module.getAnnotation(ApplicationModule.class)
                        .map(settings -> List.of(settings.allowedDependencies()))
                        .filter(allowed -> !allowed.contains(ApplicationModule.OPEN_TOKEN))
                        .isPresent())
                .map(module -> module.getName())
                .toList();
    }

    private static ImportOption everything() {
        return location -> true;
    }
}
