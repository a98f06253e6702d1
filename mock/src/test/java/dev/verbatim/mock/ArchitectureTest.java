package dev.verbatim.mock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Checks the dependencies between the packages of this module. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verbatim.mock");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.verbatim.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** The testkit uses clients, which may be tested against a mock. */
    @Test
    void aMockNeedsNeitherTheProcessorNorTheTestkit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.verbatim.processor..", "dev.verbatim.testkit..", "dev.verbatim.client..")
                .check(CLASSES);
    }

    /** Without JUnit, a mock in an application or in Maven must start. */
    @Test
    void onlyTheExtensionNeedsJUnit() {
        noClasses()
                .that()
                .doNotHaveSimpleName("MockApi")
                .and()
                .doNotHaveSimpleName("MockServerExtension")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..")
                .check(CLASSES);
    }
}
