package dev.verbatim.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The starter runs with each line of Spring Boot, so it needs only what both have, except for health. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verbatim.spring");

    @Test
    void whatIsInternalIsNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.verbatim.runtime.internal..", "dev.verbatim.runtime.spi", "dev.verbatim.runtime.envelope")
                .check(CLASSES);
    }

    @Test
    void onlyHealthNeedsOneLineOfSpringBoot() {
        noClasses()
                .that()
                .haveNameNotMatching(".*VerbatimHealthAutoConfiguration.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.boot.actuate..",
                        "org.springframework.boot.health..",
                        "org.springframework.boot.autoconfigure.web..",
                        "org.springframework.boot.autoconfigure.security..")
                .check(CLASSES);
    }
}
