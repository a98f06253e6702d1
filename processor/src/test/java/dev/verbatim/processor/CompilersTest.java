package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles all kinds of APIs with every compiler that users have: no warnings, and the same generated code. */
class CompilersTest {
    @TempDir
    Path folder;

    static Stream<Arguments> everyApiCompilesTheSameWithEveryCompiler() {
        return Arrays.stream(ApiCase.values())
                .flatMap(api -> Arrays.stream(Toolchain.values()).map(toolchain -> Arguments.of(api, toolchain)));
    }

    @ParameterizedTest
    @MethodSource
    void everyApiCompilesTheSameWithEveryCompiler(ApiCase api, Toolchain toolchain) {
        toolchain.assumeFound();
        ProjectFolder project = new ProjectFolder(folder, api.project(folder.resolve("pages")));

        assertThat(project.compile(toolchain.compiler())).isEmpty();
        assertThat(project.generated()).isNotEmpty();
        assertThat(project.check(toolchain.strictCompiler())).isEmpty();
        assertThat(project.check(toolchain.javadoc())).isEmpty();
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
