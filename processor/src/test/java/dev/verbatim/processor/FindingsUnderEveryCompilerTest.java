package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every compiler shows the same findings in the same order at the same lines of Java. */
class FindingsUnderEveryCompilerTest {
    private static final String HANDLER = """
            package acme;

            import dev.verbatim.annotations.*;


            @Operation("Hold")
            public interface Hold {
                void hold(Call call, String reason, Integer seconds);
            }
            """;

    @TempDir
    Path folder;

    /**
     * An input and its findings.
     *
     * @param text a text of the page or of the interface
     * @param replacement the text that replaces it
     * @param findings the findings, each after its line of Java
     */
    record Input(String text, String replacement, List<String> findings) {
        static Input of(String text, String replacement, String... findings) {
            return new Input(text, replacement, List.of(findings));
        }
    }

    static List<Input> inputs() {
        return List.of(
                Input.of(
                        "\"seconds\": 3600",
                        "\"secs\": 3600",
                        "6 error voice/Hold.md:27:3: [parameter-undocumented] the request sends \"secs\", which the Parameters "
                                + "table does not document; add a row for it"),
                Input.of(
                        "Integer seconds",
                        "Integer secs",
                        "6 error voice/Hold.md:12:1: [signature-parameter] the parameter secs of hold asks for \"secs\", which "
                                + "the page does not document; use one of call, callId, id, reason, seconds; a"
                                + " parameter may also have one of the types OperationContext, Caller, Features,"
                                + " Resumption of dev.verbatim.runtime"),
                Input.of(
                        "String reason, ",
                        "",
                        "6 error voice/Hold.md:15:3: [signature-parameter] hold does not take reason, which every"
                                + " request sends; add a parameter for it, or take the whole HoldRequest"),
                Input.of(
                        "Integer seconds",
                        "Boolean seconds",
                        "6 error voice/Hold.md:27:14: [signature-type] the type Boolean of the parameter seconds of hold cannot "
                                + "hold 3600"),
                Input.of(
                        "    void hold(Call call, String reason, Integer seconds);\n",
                        "",
                        "6 error voice/Hold.md:1:1: [signature-missing] Hold has no abstract method; declare: void hold(Call "
                                + "call, String reason, Integer seconds) throws dev.verbatim.runtime.OperationException;"),
                Input.of(
                        "# Hold",
                        "# Hält",
                        "6 warning voice/Hold.md:1:1: [page-title] the title \"Hält\" differs from the operationName \"Hold\"; "
                                + "write # Hold"),
                Input.of(
                        "@Operation",
                        "@Deviation(rule = \"type-conflict\", reason = \"the vendor's\")\n@Operation",
                        "6 error voice/Hold.md:1:1: [deviation-unused] the rule type-conflict finds nothing on this"
                                + " page any more; remove the @Deviation"));
    }

    static Stream<Arguments> everyCompilerShowsTheSameFindings() {
        return inputs().stream()
                .flatMap(input -> Arrays.stream(Toolchain.values()).map(toolchain -> Arguments.of(input, toolchain)));
    }

    @ParameterizedTest
    @MethodSource
    void everyCompilerShowsTheSameFindings(Input input, Toolchain toolchain) {
        toolchain.assumeFound();
        new PageFolder(folder.resolve("pages"))
                .page("voice/Hold.md", PageFolder.HOLD.replace(input.text(), input.replacement()));
        Project project = Project.withPages(folder.resolve("pages"))
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"voice\") package acme;")
                .source("Call", "package acme; public interface Call {}")
                .source("Hold", HANDLER.replace(input.text(), input.replacement()));

        assertThat(toolchain.findings(new ProjectFolder(folder, project).compile(toolchain.compiler())))
                .isEqualTo(input.findings());
    }
}
