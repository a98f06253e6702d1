package dev.verbatim.testkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** The model of an API says how its messages are shaped. */
    @Test
    void noClassKnowsAMemberOfAnApi() throws IOException {
        Pattern member =
                Pattern.compile("\"(?:statusCode|statusMessage|operationName|messageType|notificationType|data|channel"
                        + "|userData|capabilities|params|jsonrpc)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                assertThat(member.matcher(Files.readString(source))
                                .results()
                                .map(MatchResult::group)
                                .toList())
                        .as(source.toString())
                        .isEmpty();
            }
        }
    }
}
