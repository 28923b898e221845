package org.pamir.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.pamir.cli");

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.pamir.cli.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyCommandsKnowTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.pamir.cli.command", "org.pamir.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "org.pamir.cli.command", "org.pamir.cli")
                .check(CLASSES);
    }

    @Test
    void filesKnowNothingOfTheServer() {
        noClasses()
                .that()
                .resideInAnyPackage("org.pamir.cli.workspace", "org.pamir.cli.section")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.pamir.cli.server", "java.net.http")
                .check(CLASSES);
    }
}
