package dev.verbatim.browser;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The harness knows nothing of what is tested with it. */
class ArchitectureTest {
    @Test
    void theHarnessKnowsNoPagesAndServers() {
        noClasses()
                .that()
                .resideInAPackage("dev.verbatim.browser")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.verbatim.browser.*..",
                        "dev.verbatim.site..",
                        "dev.verbatim.mock..",
                        "dev.verbatim.sample..")
                .check(new ClassFileImporter().importPath(Path.of("target/test-classes")));
    }
}
