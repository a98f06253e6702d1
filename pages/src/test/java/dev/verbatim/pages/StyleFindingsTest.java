package dev.verbatim.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.style.StyleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of five dialects, each with a style file, give the findings that were written down before. */
class StyleFindingsTest {
    private static final Path STYLES = Path.of("src/test/resources/styles");
    private static final int MOST_LINES = 15;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-jsonrpc-object/gate",
                "1-jsonrpc-object/harbour",
                "2-flat-command",
                "3-command-args-nonce",
                "4-jsonrpc-positional",
                "5-nested-and-typed/stage",
                "5-nested-and-typed/lobby"
            })
    void exactlyTheExpectedFindings(String folder) throws IOException {
        assertThat(Files.readAllLines(STYLES.resolve(folder).resolve(StyleFile.NAME)))
                .hasSizeLessThanOrEqualTo(MOST_LINES);
        List<String> expected = Files.readAllLines(STYLES.resolve("expected.jsonl")).stream()
                .map(StyleFindingsTest::expected)
                .filter(line -> line.startsWith(folder + "/"))
                .toList();
        assertThat(Pages.read(STYLES).check().stream()
                        .filter(finding -> finding.file().startsWith(folder + "/"))
                        .map(StyleFindingsTest::found))
                .containsExactlyElementsOf(expected);
    }

    private static String expected(String line) {
        JsonObject json = JsonParser.parse(line).object().orElseThrow();
        return text(json, "file") + ":" + text(json, "line") + ":" + text(json, "column") + ": "
                + text(json, "severity") + " " + text(json, "rule");
    }

    private static String found(Finding finding) {
        return finding.file() + ":" + finding.position() + ": "
                + finding.rule().severity().name().toLowerCase(Locale.ROOT) + " "
                + finding.rule().id();
    }

    private static String text(JsonObject json, String name) {
        JsonValue value = json.member(name).orElseThrow().value();
        return value instanceof JsonNumber number ? number.literal() : ((JsonString) value).value();
    }
}
