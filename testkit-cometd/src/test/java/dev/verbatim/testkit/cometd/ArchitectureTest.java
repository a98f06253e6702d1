package dev.verbatim.testkit.cometd;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Checks what this module uses of the testkit. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verbatim.testkit.cometd");

    @Test
    void aReceiverKnowsNothingOfReplaysAndSamples() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.verbatim.testkit.replay", "dev.verbatim.testkit.sample")
                .check(CLASSES);
    }
}
