package org.pamir.ingest;

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

/** The direction of dependencies: resource, handler, relay -> use case -> domain; use case -> store -> row. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pamir.ingest");

    /** Whatever carries no role in its name and is no use case is the domain: plain Java. */
    private static final String ROLES =
            ".*(Resource|Store|Row|Row\\$Key|Relay|Sender|Config|Health|Problems|Ledger|Editor|Outbox|Clock|Body|Draft|MergePatch|"
                    + "Preconditions|Addresses|Document|Edit|Edit\\$SourceEdit|EditResponses|RevisionList.*|JsonBody.*|Import.*|Upload.*|.*File.*|.*Report.*|Report.*)";

    static Stream<ArchRule> rules() {
        return Stream.of(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.pamir.scoring..", "org.pamir.assessment.."),
                noClasses()
                        .that()
                        .haveNameNotMatching(ROLES)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta..", "io.quarkus..", "org.hibernate..", "com.fasterxml..", "org.apache.kafka..")
                        .because("the domain is plain Java"),
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Row")
                        .should()
                        .onlyBeAccessed()
                        .byClassesThat()
                        .haveNameMatching(".*(Store|Row|Row\\$.*)")
                        .because("how something is stored is its store's affair"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("Store"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Store")
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(".*(Resource|Relay|Ledger)"),
                slices().matching("org.pamir.ingest.(*)..").should().beFreeOfCycles(),
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(UUID.class, "randomUUID")
                        .because("time and identity come in by the door"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTo(ArchRule rule) {
        rule.check(CLASSES);
    }
}
