package dev.verbatim.pages.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.Corpus;
import dev.verbatim.pages.source.Position;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CorpusFindingsTest {
    /** The rules in the file of expected findings. */
    private static final Set<Rule> EXPECTED_RULES = EnumSet.range(Rule.PAGE_TITLE, Rule.SCENARIO_UNLINKED);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"");

    private final Severities severities = Severities.of(Map.of(Severities.option(Rule.CAPABILITY_UNKNOWN), "note"));

    @Test
    void practicePagesGiveExactlyTheExpectedFindings() {
        List<Expected> found = PageChecks.checkReadings(Corpus.read(), severities).stream()
                .filter(finding -> EXPECTED_RULES.contains(finding.rule()))
                .map(this::expected)
                .toList();
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Corpus.expected().stream().map(Expected::parse).toList());
    }

    /** The file says in other words what is wrong. What it quotes of a page, the finding quotes as well. */
    @Test
    void findingsQuoteWhatIsExpected() {
        Map<Expected, List<Finding>> found = PageChecks.checkReadings(Corpus.read(), severities).stream()
                .collect(Collectors.groupingBy(this::expected));
        for (String line : Corpus.expected()) {
            List<String> quoted = QUOTED.matcher(Expected.message(line))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(found.get(Expected.parse(line)))
                    .as(line)
                    .anyMatch(finding -> quoted.stream().allMatch(finding.message()::contains));
        }
    }

    @Test
    void laterRulesFindOneUnusedBlock() {
        assertThat(PageChecks.checkReadings(Corpus.read(), severities).stream()
                        .filter(finding -> !EXPECTED_RULES.contains(finding.rule())))
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith("voice/DeleteUserDataPair.md:28:1: [block-unused] ");
    }

    @Test
    void findingsAreSortedByPageAndPosition() {
        assertThat(PageChecks.checkReadings(Corpus.read(), severities)).isSorted();
    }

    private Expected expected(Finding finding) {
        String severity = severities.of(finding.rule()).name().toLowerCase(Locale.ROOT);
        return new Expected(finding.file(), finding.rule().id(), severity, finding.position());
    }

    private record Expected(String file, String rule, String severity, Position position) {
        static Expected parse(String line) {
            JsonObject json = JsonParser.parse(line).object().orElseThrow();
            return new Expected(
                    string(json, "file"),
                    string(json, "rule"),
                    string(json, "severity"),
                    new Position(number(json, "line"), number(json, "column")));
        }

        static String message(String line) {
            return string(JsonParser.parse(line).object().orElseThrow(), "message");
        }

        private static String string(JsonObject json, String name) {
            return ((JsonString) value(json, name)).value();
        }

        private static int number(JsonObject json, String name) {
            return Integer.parseInt(((JsonNumber) value(json, name)).literal());
        }

        private static JsonValue value(JsonObject json, String name) {
            return json.member(name).orElseThrow().value();
        }
    }
}
