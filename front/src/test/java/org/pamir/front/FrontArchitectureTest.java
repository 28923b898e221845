package org.pamir.front;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class FrontArchitectureTest {

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
                        "org.jboss.logging..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.pamir.front"));
    }
}
