package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names with look-alike, invisible or reordering characters, in every kind of name. */
class DeceptiveNamesTest {
    private static final String NOTIFICATION = """

            ### Notification

            ```
            {
              "data": {
                "capabilities": [
                  "Hold"
                ],
                "messageType": "Held"
              },
              "channel": "/c"
            }
            ```
            """;

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"Ho\u200Bld", "H\u043Eld", "Ho\u202Eld", "Ho\u2066ld", "Ho\u00ADld", "Ho\uFF4Cd"})
    void anOperation(String name) {
        page(PageFolder.HOLD.replace("Hold", name));

        assertFinding(findings(name), "14:19: [name-collision]", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sec\u043Ends", "sec\u200Bonds", "sec\u202Eonds"})
    void aParameter(String name) {
        page(PageFolder.HOLD.replace("seconds", name));

        assertFinding(findings("Hold"), "16:3: [", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"se\u0441", "se\u200Dc", "\u202Esec"})
    void aNestedMember(String name) {
        page(PageFolder.HOLD.replace("3600", "{\n    \"" + name + "\": 1}"));

        assertFinding(findings("Hold"), "28:5: [name-collision]", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H\u0435ld", "He\u200Bld", "\u202EHeld"})
    void aMessageType(String name) {
        page(PageFolder.HOLD + NOTIFICATION.replace("Held", name));

        assertFinding(findings("Hold", name), "47:5: [name-collision]", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H\u043Eld", "Ho\u200Bld", "\u202EHold"})
    void aCapability(String name) {
        page(PageFolder.HOLD + NOTIFICATION.replace("Hold", name));

        assertFinding(findings("Hold"), "45:7: [capability-unknown]", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H\u043Eld", "Ho\u200Bld", "\u202EHold"})
    void aHeading(String name) {
        page(PageFolder.HOLD.replace("# Hold", "# " + name));

        assertFinding(findings("Hold"), "1:1: [page-title]", name);
    }

    @Test
    void aFile() {
        new PageFolder(root).page("voice/H\u043Eld.md", PageFolder.HOLD);

        assertThat(findings("Hold"))
                .anySatisfy(finding ->
                        assertThat(finding).contains("[page-not-found]", "U+043E (CYRILLIC SMALL LETTER O)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ho\\u200Bld", "Ho\\u202Eld"})
    void aFileThatAnInterfaceNames(String name) {
        page(PageFolder.HOLD);
        Compilation compilation = Project.voice(root)
                .type(
                        "Hold",
                        "@Operation(value = \"Hold\", page = \"" + name
                                + ".md\") public interface Hold { void hold(Call call); }")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .anySatisfy(finding -> assertThat(finding).contains("[pages-unsafe]", "the invisible character U+20"));
    }

    private void page(String text) {
        new PageFolder(root).page("voice/Hold.md", text);
    }

    /** The message has the position and the code point of the strange character, never the character itself. */
    private static void assertFinding(List<String> findings, String place, String name) {
        int strange = name.codePoints().filter(c -> c > '~').findFirst().orElseThrow();
        assertThat(findings)
                .anySatisfy(finding -> assertThat(finding)
                        .contains(place, "U+%04X (%s)".formatted(strange, Character.getName(strange))));
        assertThat(findings)
                .extracting(finding -> finding.substring(finding.indexOf("voice/")))
                .noneMatch(message -> message.contains("\u200B") || message.contains("\u202E"));
    }

    private List<String> findings(String operation, String... messageTypes) {
        Project project = Project.voice(root)
                .type(
                        "Hold",
                        "@Operation(value = \"" + operation
                                + "\", page = \"Hold.md\") public interface Hold { void hold(); }");
        for (String type : messageTypes) {
            project.type("Held", "@Notification(\"" + type + "\") public interface Held {}");
        }
        return Diagnosis.of(project.compile());
    }
}
