package org.pamir.assessment;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that keep the code readable, as CONTRIBUTING describes them. */
class ArchitectureTest {

    private static final int LONGEST_FILE = 250;

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.pamir.assessment");

    /**
     * Everything without a role in its name that is neither an answer, nor a use case (a bean), nor part of a request, of
     * its limits or of the site, which is made of words and templates.
     */
    private static final DescribedPredicate<JavaClass> DOMAIN = DescribedPredicate.describe("the domain", type -> {
        JavaClass outermost = outermost(type);
        return !outermost.getSimpleName().matches(".*(Resource|Handler|Store|Row|Relay|Config|Readiness|Answer|Body)")
                && !outermost.isAnnotatedWith(ApplicationScoped.class)
                && !outermost.getPackageName().endsWith(".request")
                && !outermost.getPackageName().endsWith(".limit")
                && !outermost.getPackageName().startsWith("org.pamir.assessment.site");
    });

    @Test
    void theDomainIsPlainJava() {
        noClasses()
                .that(DOMAIN)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta..",
                        "io.quarkus..",
                        "io.smallrye..",
                        "org.pamir.front..",
                        "org.hibernate..",
                        "com.fasterxml..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile.."))
                .check(CODE);
    }

    @Test
    void onlyStoresTalkToTheDatabase() {
        noClasses()
                .that(not(simpleNameEndingWith("Store")).and(not(simpleNameEndingWith("Row"))))
                .and(DescribedPredicate.describe(
                        "are not nested in a store",
                        type -> !outermost(type).getSimpleName().endsWith("Store")
                                && !outermost(type).getSimpleName().endsWith("Row")
                                && !outermost(type).getSimpleName().equals("DatabaseProblemMapper")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.persistence..", "org.hibernate..", "java.sql..", "io.quarkus.hibernate.."))
                .check(CODE);
    }

    @Test
    void rowsAreSeenByStoresAlone() {
        classes()
                .that(simpleNameEndingWith("Row"))
                .should()
                .onlyHaveDependentClassesThat(DescribedPredicate.describe(
                        "are the store or the row itself",
                        type -> outermost(type).getSimpleName().matches(".*(Store|Row)")))
                .check(CODE);
    }

    @Test
    void nothingBelowHttpKnowsAResource() {
        noClasses()
                .that(not(simpleNameEndingWith("Resource")))
                .and(DescribedPredicate.describe(
                        "are not nested in one",
                        type -> !outermost(type).getSimpleName().endsWith("Resource")))
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Resource"))
                .check(CODE);
    }

    @Test
    void packagesAreFeaturesWithoutCycles() {
        slices().matching("org.pamir.assessment.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
        noClasses()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.resideInAnyPackage(
                        "..util..", "..common..", "..impl..", "..dto..", "..mapper..", "..manager..", "..helper.."))
                .check(CODE);
    }

    @Test
    void otherServicesAreNeverImported() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.pamir.ingest..", "org.pamir.scoring..", "org.pamir.embedded.."))
                .check(CODE);
    }

    @Test
    void filesStaySmall() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            List<Path> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LONGEST_FILE)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingKnowsTheSite() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.pamir.assessment.site..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pamir.assessment.site..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("org.pamir.assessment.site")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pamir.assessment.site.*..")
                .check(CODE);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
