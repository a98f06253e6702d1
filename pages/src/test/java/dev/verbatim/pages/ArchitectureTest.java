package dev.verbatim.pages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the module promises about its packages. */
class ArchitectureTest {
    /** The packages of the module; each may use those before it. */
    private static final List<String> LAYERS =
            List.of("source", "style", "json", "finding", "find", "page", "constraint", "shape", "check");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verbatim.pages");

    @Test
    void eachPackageIsALayer() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        LAYERS.stream().map(ArchitectureTest::packageOf).toList());
    }

    @Test
    void layersUseThoseBelow() {
        for (int layer = 0; layer < LAYERS.size() - 1; layer++) {
            String[] above = LAYERS.subList(layer + 1, LAYERS.size()).stream()
                    .map(ArchitectureTest::packageOf)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packageOf(LAYERS.get(layer)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(CLASSES);
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.verbatim.pages.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void pagesAreReadWithoutACompiler() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.annotation.processing..",
                        "javax.lang.model..",
                        "javax.tools..",
                        "com.sun..",
                        "com.palantir.javapoet..")
                .check(CLASSES);
    }

    private static String packageOf(String layer) {
        return "dev.verbatim.pages." + layer;
    }
}
