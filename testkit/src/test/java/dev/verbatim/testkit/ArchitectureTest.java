package dev.verbatim.testkit;

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
            .importPackages("dev.verbatim.testkit");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.verbatim.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** The enforcer's rule in the POM says the same of everything that this module brings along. */
    @Test
    void noLibrarySendsRequests() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "org.cometd..", "jakarta..")
                .check(CLASSES);
    }
}
