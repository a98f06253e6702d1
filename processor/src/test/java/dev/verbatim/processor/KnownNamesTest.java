package dev.verbatim.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.verbatim.processor.model.JavaNames;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** User types and documented members with names that generated code uses itself. */
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

    @ParameterizedTest
    @ValueSource(strings = {"in", "name"})
    void aMemberMayHaveTheNameOfAParameterOfGeneratedCode(String name) {
        new PageFolder(root)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD
                                .replace("| seconds |", "| " + name + " |")
                                .replace("\"seconds\"", '"' + name + '"'));
        Compilation compilation = Project.voice(root).type("Hold", HANDLER).compile();

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("acme.VoiceDispatcher")
                .contentsAsUtf8String()
                .doesNotContain(" -> " + name + " = ");
    }

    @ParameterizedTest
    @CsvSource({
        "Exchange, exchange.exchange(",
        "Builder, builder = Objects.requireNonNull(builder.builder)",
        "Handler, ' handler = handler;'",
        "Missing, 'require(\"missing\", missing, missing)'",
        "Body, body.body(",
        "Request, ' request.request('",
    })
    void anOperationMayHaveTheNameOfAVariableOfGeneratedCode(String operation, String hidden) {
        new PageFolder(root).like(operation);
        Compilation compilation = Project.voice(root)
                .type(operation, HANDLER.replace("Hold", operation).replace("hold", JavaNames.member(operation)))
                .compile();

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("acme.VoiceDispatcher")
                .contentsAsUtf8String()
                .doesNotContainMatch("(?<!this\\.|this)" + Pattern.quote(hidden));
    }

    @Test
    void aMemberNamedEqualsIsReported() {
        new PageFolder(root)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD.replace("seconds", "equals").replace("3600", "null"));

        org.assertj.core.api.Assertions.assertThat(
                        Diagnosis.of(Project.voice(root).type("Hold", HANDLER).compile()))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:16:3: [name-collision] \"equals\" gives equals, a"
                                + " method that every Java object has; annotate Hold with "
                                + "@dev.verbatim.annotations.Member(value = \"equals\", as = \"equalsValue\")");
    }
}
