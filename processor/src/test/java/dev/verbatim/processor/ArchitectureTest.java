package dev.verbatim.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Checks the dependencies between the packages of this module. */
class ArchitectureTest {
    private static final String ROOT = "dev.verbatim.processor";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.verbatim.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheProcessorAndItsAdaptersTouchTheCompiler() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".javac")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "javax.annotation.processing..",
                                "javax.lang.model..",
                                "javax.tools..",
                                "com.sun..",
                                "com.google.auto.common..")
                        .and(not(belongToAnyOf(Modifier.class, SourceVersion.class)))
                        .as("belong to the compiler, but for JavaPoet's modifiers and the keywords of Java"))
                .check(CLASSES);
    }

    @Test
    void onlyTheProcessorUsesItsAdapters() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".javac")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".javac")
                .check(CLASSES);
    }

    @Test
    void onlyTheCompilerUsesTheProcessor() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void modelsAreData() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "..")
                        .and(not(resideInAnyPackage(ROOT + ".model", ROOT + ".declared")))
                        .as("reside in other packages of the processor than model and declared"))
                .check(CLASSES);
    }

    @Test
    void writersSeeOnlyTheModelAndTheLayout() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".write")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "..")
                        .and(not(resideInAnyPackage(
                                ROOT + ".write", ROOT + ".layout", ROOT + ".model", ROOT + ".declared")))
                        .as("reside in other packages of the processor than write, layout, model and declared"))
                .check(CLASSES);
    }

    @Test
    void theLayoutSeesOnlyText() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".layout")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "..")
                        .and(not(resideInAnyPackage(ROOT + ".layout")))
                        .as("reside in other packages of the processor"))
                .check(CLASSES);
    }
}
