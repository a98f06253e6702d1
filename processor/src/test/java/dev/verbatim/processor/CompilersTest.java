package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compiles all kinds of APIs with every compiler that users have: no warnings, and the same generated code. */
class CompilersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyApiCompilesTheSameWithEveryCompiler(ApiCase api) {
        Project project = api.project(folder.resolve("pages"));
        Map<String, String> expected = Map.of();
        for (Toolchain toolchain : Toolchain.values()) {
            if (toolchain.isFound()) {
                ProjectFolder compiled = new ProjectFolder(folder.resolve(toolchain.name()), project);
                assertThat(compiled.compile(toolchain.compiler()))
                        .as("%s", toolchain)
                        .isEmpty();
                assertThat(compiled.check(toolchain.strictCompiler()))
                        .as("%s", toolchain)
                        .isEmpty();
                if (toolchain == Toolchain.ECJ) {
                    assertThat(compiled.check(Toolchain.importCheck())).isEmpty();
                } else {
                    // What ecj generates is the same, and it has no Javadoc tool.
                    assertThat(compiled.check(toolchain.javadoc()))
                            .as("%s", toolchain)
                            .isEmpty();
                }
                assertThat(compiled.generated()).as("%s", toolchain).isNotEmpty();
                expected = expected.isEmpty() ? compiled.generated() : expected;
                assertThat(compiled.generated()).as("%s", toolchain).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void warningsWouldFailTheTest(Toolchain toolchain) {
        toolchain.assumeFound();
        new PageFolder(folder.resolve("pages")).hold();
        ProjectFolder project = new ProjectFolder(
                folder,
                Project.withPages(folder.resolve("pages"))
                        .source(
                                "package-info",
                                "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"voice\") package acme;")
                        .source(
                                "Hold",
                                "package acme; @dev.verbatim.annotations.Operation(\"Hold\")"
                                        + " public interface Hold { void hold(HoldRequest request); }"));

        assertThat(project.compile(toolchain.compiler())).isEmpty();
        project.editGenerated("acme/HoldRequest.java", "a builder that has no member yet", "{@link Nothing}");
        assertThat(project.check(toolchain.javadoc())).contains("Nothing");
        assertThat(project.check(toolchain.strictCompiler())).contains("Nothing");
    }
}
