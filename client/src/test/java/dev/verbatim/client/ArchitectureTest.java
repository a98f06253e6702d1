package dev.verbatim.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Checks the boundaries of the packages. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verbatim.client");

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.verbatim.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyOnePackageNeedsJakartaAndOneOpenTelemetry() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.verbatim.client.websocket")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.verbatim.client.opentelemetry")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.opentelemetry..")
                .check(CLASSES);
    }

    @Test
    void whatUsersDeclareKnowsNoTransport() {
        classes()
                .that()
                .resideInAPackage("dev.verbatim.client")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("dev.verbatim.client.*")
                .check(CLASSES);
    }

    @Test
    void theRuntimeIsUsedByWhatItExports() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.verbatim.runtime.internal..")
                .check(CLASSES);
    }
}
