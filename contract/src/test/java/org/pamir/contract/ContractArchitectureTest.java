package org.pamir.contract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pamir.contract");

    private static final String OBSERVATION = "org.pamir.contract.observation..";
    private static final String CONTRACT = "org.pamir.contract..";

    /** Read the JSON files of this jar, once, when it is loaded; nothing else of the domain knows how they are kept. */
    private static final DescribedPredicate<JavaClass> FILE_READERS = DescribedPredicate.describe(
            "readers of files",
            type -> type.getName().startsWith("org.pamir.contract.methodology.MethodologyFile")
                    || type.getName().startsWith("org.pamir.contract.country.Countries"));

    @Test
    void itNeedsNothingOfOursAndNoFramework() {
        classes()
                .that()
                .resideInAPackage(CONTRACT)
                .and()
                .resideOutsideOfPackage(OBSERVATION)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        CONTRACT,
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.apache.kafka..",
                        "org.commonmark..",
                        "org.owasp.html..")
                .check(CLASSES);
    }

    @Test
    void whatIsObservedIsToldToFacades() {
        classes()
                .that()
                .resideInAPackage(OBSERVATION)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        CONTRACT, "java..", "io.micrometer.core.instrument..", "io.opentelemetry..", "org.slf4j..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(OBSERVATION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(OBSERVATION)
                .check(CLASSES);
    }

    @Test
    void theDomainIsPlainJava() {
        classes()
                .that()
                .resideInAnyPackage(
                        "org.pamir.contract.methodology..",
                        "org.pamir.contract.country..",
                        "org.pamir.contract.standings..")
                .and(DescribedPredicate.not(FILE_READERS))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..").or(resideInAPackage(CONTRACT)))
                .check(CLASSES);
    }

    @Test
    void onlyTheBindingToKafkaKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.pamir.contract.kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.pamir.contract.kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void onlyNarrativesKnowMarkdown() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.pamir.contract.narrative..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.commonmark..", "org.owasp.html..")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotNeedEachOtherInCircles() {
        slices().matching("org.pamir.contract.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void timeAndIdentityComeInByTheDoor() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CLASSES);
    }
}
