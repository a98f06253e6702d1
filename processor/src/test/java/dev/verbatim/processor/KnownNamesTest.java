package dev.verbatim.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the user's types and of documented members that generated code knows too. */
class KnownNamesTest {
    private static final String HANDLER =
            "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }";

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"Body", "Builder", "Exchange", "List", "Route", "Set", "VoiceBody"})
    void aTypeOfTheUsersMayHaveANameThatGeneratedCodeKnows(String name) {
        new PageFolder(root).hold();
        Compilation compilation = Project.voice(root)
                .type(name, "public interface " + name + " {}")
                .type("Hold", HANDLER.replace("Call call", "acme." + name + " call"))
                .compile();

        assertThat(compilation).succeededWithoutWarnings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "list", "map", "json", "members", "override", "hold"})
    void aMemberMayHaveANameThatGeneratedCodeKnows(String name) {
        new PageFolder(root)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD
                                .replace("| seconds |", "| " + name + " |")
                                .replace("\"seconds\": 3600", "\"" + name + "\": {\"text\": \"x\", \"number\": 1}"));
        Compilation compilation = Project.voice(root).type("Hold", HANDLER).compile();

        assertThat(compilation).succeededWithoutWarnings();
    }
}
