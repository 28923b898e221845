package org.pamir.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** What carries no such name is a use case or the domain. */
    private static final String AT_THE_EDGE =
            ".*(Resource|Page|Page\\$.*|PageText|Shell|Assets|Handler|LetterReader|Relay|Sender|Sender\\$.*|Client|Store|Row|Row\\$Key|Config|Health|Meters|Filter|Filter\\$.*|Problems|Responses|Editor|Mechanism|Provider|Passwords|FirstAccounts)";

    /** What speaks JSON: bodies that are read, answers and files that are written. */
    private static final String JSON =
            ".*(Body|JsonBody\\$.*|MergePatch|Document|Edit|Edit\\$.*|List|List\\$.*|Report|Report\\$.*|Export|Resource|Row|Row\\$.*)";

    static Stream<ArchRule> rules() {
        return Stream.of(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.pamir.scoring..", "org.pamir.assessment.."),
                noClasses()
                        .that()
                        .haveNameNotMatching(AT_THE_EDGE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.ws.rs..",
                                "jakarta.persistence..",
                                "io.quarkus..",
                                "io.vertx..",
                                "org.pamir.front..",
                                "org.hibernate..",
                                "org.apache.kafka..")
                        .because("use cases and domain know neither HTTP nor tables nor topics"),
                noClasses()
                        .that()
                        .haveNameNotMatching(AT_THE_EDGE)
                        .and()
                        .areNotAnnotatedWith(ApplicationScoped.class)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta..")
                        .because(
                                "what is no use case, held together by CDI and transactions, is the domain: plain Java"),
                noClasses()
                        .that()
                        .haveNameNotMatching(JSON)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.fasterxml..")
                        .because("JSON is read and written at the edge"),
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
                        .haveNameMatching(".*(Resource|Page)")
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("Store"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Store")
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("org\\.pamir\\..*(Resource|Page|Relay|Ledger)"),
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
