package org.pamir.front;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class FrontArchitectureTest {

    private static final String PROBLEMS = "io.quarkiverse.resteasy.problem..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pamir.front");

    @Test
    void itNeedsNothingOfOursAndOnlyWhatIsBelowRest() {
        classes()
                .that()
                .resideInAPackage("org.pamir.front..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.pamir.front..",
                        "java..",
                        "jakarta.enterprise..",
                        "io.vertx..",
                        "io.quarkus.vertx.http..",
                        "io.micrometer.core.instrument..",
                        "org.jboss.logging..",
                        PROBLEMS)
                .check(CLASSES);
    }

    /** One place counts what REST refuses and what is refused before it. */
    @Test
    void onlyWhoCountsRefusalsKnowsThoseOfRest() {
        noClasses()
                .that()
                .doNotHaveSimpleName("RefusalMeter")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PROBLEMS)
                .check(CLASSES);
    }
}
