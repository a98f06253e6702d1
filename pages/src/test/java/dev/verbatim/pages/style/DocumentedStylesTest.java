package dev.verbatim.pages.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/styles.md says is so. */
final class DocumentedStylesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| .* \\| .* \\| `(.*)` \\|$");
    private static final Pattern STYLE = Pattern.compile("(?s)```properties\\n(.*?)```");
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?s)```properties\\n((?:(?!```).)*)```\\n\\n````markdown\\n(.*?)\\n````\\n\\nReads: `([^`]*)`");
    private static final Pattern DIALECT =
            Pattern.compile("(?s)\\(\\[pages]\\(\\.\\./pages/([^)]*)\\)\\):\\n\\n```properties\\n(.*?)```");
    private static final Pattern MISTAKE = Pattern.compile("(?m)^\\| `([a-z.]+ = [^`]*)` \\| (.*) \\|$");

    private final String text;

    DocumentedStylesTest() throws IOException {
        text = Files.readString(Path.of("../docs/styles.md"));
    }

    @Test
    void theTableHasEverySettingWithItsValueInJsonRpc() {
        Settings preset = StyleReader.settings("json-rpc");
        List<String> keys = new ArrayList<>();
        String table = text.substring(text.indexOf("## The settings"), text.indexOf("## Examples"));
        for (MatchResult row : ROW.matcher(table).results().toList()) {
            keys.add(row.group(1));
            if (!row.group(1).equals(Setting.STYLE.key())) {
                String value = preset.values().get(row.group(1)).value();
                String documented = row.group(2).replace("\\|", "|");
                if (documented.endsWith(", ...")) {
                    assertThat(value).startsWith(documented.substring(0, documented.length() - 3));
                } else {
                    assertThat(value).isEqualTo(documented);
                }
            }
        }
        assertThat(keys).containsExactlyElementsOf(Setting.keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"webservices", "json-rpc", "command", "typed"})
    void presetsAreShownWhole(String preset) throws IOException {
        try (InputStream in = StyleReader.class.getResourceAsStream(preset + ".properties")) {
            assertThat(text)
                    .contains("### `" + preset + "`\n\n```properties\n"
                            + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "```\n");
        }
    }

    @Test
    void styleFilesHaveNoMistake() {
        List<MatchResult> styles = STYLE.matcher(text).results().toList();
        assertThat(styles).hasSizeGreaterThan(10);
        assertThat(styles)
                .allSatisfy(style -> assertThat(read(style.group(1)).findings()).isEmpty());
    }

    @Test
    void examplesAreReadAsTheySayAndHaveNoFindings() {
        List<MatchResult> examples = EXAMPLE.matcher(text).results().toList();
        assertThat(examples).hasSize(4);
        assertThat(examples).allSatisfy(example -> {
            List<PageReading> readings = PageReader.read(
                    "gate/gate.md", example.group(2), read(example.group(1)).style());
            assertThat(Inventory.of(readings).counts()).isEqualTo(example.group(3));
            assertThat(PageChecks.checkReadings(readings, Severities.DEFAULT).stream()
                            .filter(finding -> finding.rule().severity() != Severity.NOTE))
                    .isEmpty();
        });
    }

    @Test
    void theDialectsHaveTheFilesOfTheirPages() throws IOException {
        List<MatchResult> dialects = DIALECT.matcher(text).results().toList();
        assertThat(dialects).hasSize(7);
        for (MatchResult dialect : dialects) {
            assertThat(dialect.group(2))
                    .isEqualTo(Files.readString(Path.of(dialect.group(1)).resolve(StyleFile.NAME)));
        }
    }

    @Test
    void mistakesHaveTheirMessages() {
        List<MatchResult> mistakes = MISTAKE.matcher(text).results().toList();
        assertThat(mistakes).hasSize(7);
        assertThat(mistakes).allSatisfy(mistake -> {
            String before = mistake.group(2).contains("of the preset") ? "style = json-rpc\n" : "";
            assertThat(read(before + mistake.group(1)).findings())
                    .extracting(Finding::message)
                    .containsExactly(mistake.group(2));
        });
    }

    private static StyleFile read(String style) {
        return StyleFile.read("gate/verbatim.properties", style);
    }
}
