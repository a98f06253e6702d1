package dev.verbatim.client.cometd;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Checks what this module uses of the client. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verbatim.client.cometd");

    @Test
    void aSourceKnowsNothingOfCalls() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.verbatim.client.spi", "dev.verbatim.client.stream", "dev.verbatim.runtime..")
                .check(CLASSES);
    }
}
