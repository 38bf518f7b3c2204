package com.batoncrm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fixtures.architecture.CallsADoubleMoney;
import fixtures.architecture.EntityWithSetter;
import fixtures.architecture.InjectedField;
import fixtures.architecture.KeepsADouble;
import fixtures.architecture.ListensLater;
import fixtures.architecture.ReadsItsOwnClock;
import fixtures.architecture.ReturnsADouble;
import fixtures.architecture.SeesTheEngine;
import fixtures.architecture.TakesADouble;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spring Modulith cannot say; every rule is shown to bite on a class that breaks it. */
class ArchitectureTests {

    private static final String ENGINE = "com.batoncrm.engine..";
    private static final String PROCESS = "com.batoncrm..process..";

    private static final JavaClasses BATON = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.batoncrm");

    private static final Set<Class<?>> FLOATING_POINT = Set.of(double.class, float.class, Double.class, Float.class);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "only engine and process packages see the engine's API",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(ENGINE, PROCESS)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.camunda.."),
                        SeesTheEngine.class),
                rule(
                        "nothing is kept as floating point",
                        noFields().should().haveRawType(classes("float", ArchitectureTests::isFloatingPoint)),
                        KeepsADouble.class),
                rule(
                        "nothing is handed back as floating point",
                        noCodeUnits().should().haveRawReturnType(classes("float", ArchitectureTests::isFloatingPoint)),
                        ReturnsADouble.class),
                rule(
                        "nothing is handed on as floating point",
                        noCodeUnits()
                                .should()
                                .haveRawParameterTypes(DescribedPredicate.anyElementThat(
                                        classes("float", ArchitectureTests::isFloatingPoint))),
                        TakesADouble.class),
                rule(
                        "no decimal becomes floating point or comes from it",
                        noClasses().should().callCodeUnitWhere(calls(ArchitectureTests::convertsFloatingPoint)),
                        CallsADoubleMoney.class),
                rule(
                        "entities have no setters",
                        noMethods()
                                .that()
                                .areDeclaredInClassesThat()
                                .areAnnotatedWith(Entity.class)
                                .should()
                                .haveNameMatching("set[A-Z].*"),
                        EntityWithSetter.class),
                rule(
                        "time comes from the injected clock",
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName("com.batoncrm.engine.TimeConfiguration")
                                .should()
                                .callCodeUnitWhere(calls(ArchitectureTests::readsAnotherClock)),
                        ReadsItsOwnClock.class),
                rule("dependencies come by constructor", NO_CLASSES_SHOULD_USE_FIELD_INJECTION, InjectedField.class),
                rule(
                        "events are heard in the transaction that publishes them",
                        noMethods()
                                .should()
                                .beAnnotatedWith("org.springframework.transaction.event.TransactionalEventListener")
                                .orShould()
                                .beAnnotatedWith("org.springframework.scheduling.annotation.Async")
                                .orShould()
                                .beAnnotatedWith("org.springframework.modulith.events.ApplicationModuleListener"),
                        ListensLater.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void batonKeepsTheRule(String name, ArchRule rule, Class<?> breaker) {
        rule.as(name).allowEmptyShould(true).check(BATON);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleBites(String name, ArchRule rule, Class<?> breaker) {
        JavaClasses broken = new ClassFileImporter().importClasses(breaker);
        assertThat(rule.evaluate(broken).getFailureReport().getDetails()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE, PROCESS})
    void thePackagesOfTheRulesExist(String identifier) {
        assertThat(BATON.that(JavaClass.Predicates.resideInAPackage(identifier)))
                .as(identifier)
                .isNotEmpty();
    }

    private static Arguments rule(String name, ArchRule rule, Class<?> breaker) {
        return arguments(name, rule, breaker);
    }

    private static boolean isFloatingPoint(JavaClass type) {
        return FLOATING_POINT.stream().anyMatch(type::isEquivalentTo);
    }

    private static boolean convertsFloatingPoint(CodeUnitCallTarget target) {
        return target.getOwner().isAssignableTo(Number.class)
                && (isFloatingPoint(target.getRawReturnType())
                        || target.getRawParameterTypes().stream().anyMatch(ArchitectureTests::isFloatingPoint));
    }

    /** {@code now(clock)} is fine; {@code now()} and {@code now(zone)} are not. */
    private static boolean readsAnotherClock(CodeUnitCallTarget target) {
        JavaClass owner = target.getOwner();
        boolean takesAClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return (owner.getPackageName().equals("java.time") && target.getName().equals("now") && !takesAClock)
                || (owner.isEquivalentTo(Clock.class)
                        && (target.getName().startsWith("system")
                                || target.getName().startsWith("tick") && !takesAClock))
                || (owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis"))
                || (owner.isEquivalentTo(Date.class)
                        && target.getName().equals("<init>")
                        && target.getRawParameterTypes().isEmpty());
    }

    private static DescribedPredicate<JavaClass> classes(String description, Predicate<JavaClass> condition) {
        return DescribedPredicate.describe(description, condition);
    }

    private static DescribedPredicate<JavaCall<?>> calls(Predicate<CodeUnitCallTarget> condition) {
        return DescribedPredicate.describe("the call does so", call -> condition.test(call.getTarget()));
    }
}
