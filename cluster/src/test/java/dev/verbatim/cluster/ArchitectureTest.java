package dev.verbatim.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

/** Checks the dependencies of this module. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verbatim.cluster");

    @Test
    void onlyTheApiOfTheRuntimeIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.verbatim.runtime.spi..", "dev.verbatim.runtime.internal..")
                .check(CLASSES);
    }

    @Test
    void nothingIsSerialised() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ObjectOutputStream.class)
                .check(CLASSES);
    }

    @Test
    void ratisIsUsedInFourPlaces() {
        classes()
                .that()
                .haveNameNotMatching(".*\\.(RaftNode|RaftConfiguration|ReplicaMachine|Credentials)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.apache.ratis..")
                .check(CLASSES);
    }
}
