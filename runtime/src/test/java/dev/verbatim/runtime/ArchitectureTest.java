package dev.verbatim.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.verbatim.runtime.internal.Limits;
import org.junit.jupiter.api.Test;

/** What the module promises about its packages: what is hidden is below the API, and what generated code calls is above it. */
class ArchitectureTest {
    private static final String ROOT = "dev.verbatim.runtime";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void thereAreNoCyclesBetweenPackages() {
        slices().matching("dev.verbatim.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theApiDoesNotNeedWhatGeneratedCodeCalls() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".spi")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".spi")
                .check(CLASSES);
    }

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
    void nothingNeedsWebSockets() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".websocket")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".websocket", "jakarta.websocket..")
                .check(CLASSES);
    }

    @Test
    void connectionsDoNotKnowTheirTransports() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".connection")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".stream", ROOT + ".websocket", ROOT + ".servlet")
                .check(CLASSES);
    }

    /** So that others can write transports. Only the texts about limits are shared. */
    @Test
    void transportsAreUsersOfTheApi() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".servlet", ROOT + ".connection", ROOT + ".stream", ROOT + ".websocket")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + ".spi..", ROOT + ".internal..")
                        .and(not(equivalentTo(Limits.class))))
                .check(CLASSES);
    }

    /** What docs/native.md names; generated code calls neither. */
    @Test
    void onlyTwoClassesUseReflection() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(RecordReader.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(GeneratedCode.class.getName())
                .should()
                .callMethodWhere(describe(
                        "Class.forName, Class.getMethod or the like",
                        call -> call.getTargetOwner().isEquivalentTo(Class.class)
                                && call.getName()
                                        .matches("forName|newInstance|get(Declared)?(Method|Field|Constructor)s?|"
                                                + "getRecordComponents|getResource(AsStream)?")))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.reflect\\..*|java\\.util\\.ServiceLoader")
                .check(CLASSES);
    }
}
