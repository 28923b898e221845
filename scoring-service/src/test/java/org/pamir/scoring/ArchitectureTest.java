package org.pamir.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The direction of dependencies: handler -> use case -> domain; use case -> store. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pamir.scoring");

    static Stream<ArchRule> rules() {
        return Stream.of(
                classes()
                        .that()
                        .resideInAPackage("org.pamir.scoring.assessment..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "org.pamir.scoring.assessment..",
                                "org.pamir.contract.country..",
                                "org.pamir.contract.event..",
                                "org.pamir.contract.methodology..",
                                "org.pamir.contract.standings..")
                        .because("the domain is plain Java"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.pamir.ingest..", "org.pamir.assessment..")
                        .because("services know each other by their events only"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Handler")
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("Store"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Store")
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(".*(Handler|Scoring|Batch)"),
                slices().matching("org.pamir.scoring.(*)..").should().beFreeOfCycles(),
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(UUID.class, "randomUUID")
                        .because("the same input gives the same bytes"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTo(ArchRule rule) {
        rule.check(CLASSES);
    }
}
