package dev.verbatim.sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Checks the dependencies between the packages, and the use of the runtime's packages. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verbatim.sample");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.verbatim.sample.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyGeneratedCodeUsesTheRuntimesSpi() {
        noClasses()
                .that(DescribedPredicate.not(areGenerated()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.verbatim.runtime.spi..", "dev.verbatim.runtime.route..", "dev.verbatim.runtime.internal..")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> areGenerated() {
        return DescribedPredicate.describe(
                "are generated",
                type -> outermost(type).getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getRawType().getSimpleName().equals("VerbatimGenerated")));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
