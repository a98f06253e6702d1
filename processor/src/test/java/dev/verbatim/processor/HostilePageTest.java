package dev.verbatim.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of a page is never code. */
class HostilePageTest {
    private static final String HANDLER =
            "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }";

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"; System.setProperty(\"hacked\", \"1\"); //",
                "*/ static { System.setProperty(\"hacked\", \"1\"); } /*",
                "\\u002a/ static { System.setProperty(\"hacked\", \"1\"); } /\\u002a",
                "\\u0022 + System.setProperty(\\u0022hacked\\u0022, \\u00221\\u0022) + \\u0022",
                "\\uuu000a static { System.setProperty(\"hacked\", \"1\"); }",
                "$L $T $S $N $$ %s {@code",
                "<script>alert(1)</script> @deprecated {@link Evil}",
                "\u2028 \u202e \u0000 \"\"\""
            })
    void whateverStandsInIt(String text) throws Exception {
        String cell = text.replace("|", "");
        String json = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "");
        new PageFolder(root)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD
                                .replace("Puts a call on hold.", text)
                                .replace("| api-voice |", "| api-voice, " + cell + " |")
                                .replace("Why the call is held.", cell)
                                .replace("\"lunch\"", "\"" + json + "\"")
                                .replace(
                                        "\"statusCode\": 0",
                                        "\"statusCode\": 0, \"capabilities\": [\"" + json + "\"]"));
        Compilation compilation = Project.voice(root)
                .option("-Averbatim.severity.json_syntax=off")
                .option("-Averbatim.severity.capability_unknown=off")
                .type("Hold", HANDLER.replace("void hold", "HoldResponse hold"))
                .compile();

        assertThat(compilation).succeededWithoutWarnings();
        Loaded classes = new Loaded(compilation);
        for (String type : new String[] {"HoldRequest", "HoldResponse", "VoiceCapability", "VoiceDispatcher"}) {
            Class.forName("acme." + type, true, classes);
        }
        assertThat(System.getProperty("hacked")).isNull();
    }

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

    @Test
    void quotesInTheNameOfAMember() {
        new PageFolder(root)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD.replace("\"seconds\": 3600", "\"a\\\"b\": null, \"c\\\\u0022d\": 1"));
        Compilation compilation = Project.voice(root)
                .option("-Averbatim.severity.parameter_undocumented=off")
                .option("-Averbatim.severity.parameter_unsampled=off")
                .type("Hold", HANDLER)
                .compile();

        assertThat(compilation).succeededWithoutWarnings();
    }
}
