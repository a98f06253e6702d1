package dev.verbatim.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * What the module promises about its packages. The API, what generated code calls, and what is hidden know each other: a router
 * is called by people and calls generated code, which hands it back types of the API.
 */
class ArchitectureTest {
    private static final String ROOT = "dev.verbatim.runtime";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void nothingNeedsTheServlet() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".servlet")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".servlet", "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void theServletIsAUserOfTheApi() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".servlet")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".spi..", ROOT + ".internal..")
                .check(CLASSES);
    }
}
