package dev.verbatim.pages.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages within the size limits that try to waste time or memory or to cause an exception. The time limit is generous, so that
 * slow machines pass; quadratic algorithms exceed it by far.
 */
@Timeout(120)
final class HostilePageChecksTest {
    private static final int SIZE = 250_000;
    private static final String CHARACTERS = "\"\\|`<>{}[]*#\t: ,0";
    private static final List<String> LINES = List.of(
            "",
            "|",
            "|-|",
            "||",
            "|-",
            "| |",
            "a|b",
            "---",
            "===",
            "```",
            "~~~",
            "> ",
            "- ",
            "1. ",
            "#",
            "## Parameters",
            "\t{",
            "    {",
            "POST /",
            "GET /a",
            "Accept: x",
            "{",
            "}",
            "[]",
            "<!--",
            "-->",
            "<br>",
            "\\",
            "[a]: b",
            "\r");
    private static final Severities SEVERITIES =
            Severities.of(Map.of(Severities.option(Rule.CAPABILITY_UNKNOWN), "note"));

    static Stream<Arguments> pages() {
        return Stream.of(
                prose("quotes", "> > > > > > > > > > > > > > > > > > > > x\n"),
                prose("stars", "*".repeat(30_000) + "x" + "*".repeat(2_000) + "\n"),
                prose("brackets", "[".repeat(10_000) + "\n\n"),
                prose("images", "![".repeat(14_000) + "x" + "](u)".repeat(800) + "\n\n"),
                prose("tags", "<a ".repeat(10_000) + "\n"),
                prose("paragraphs", "prose\n\n"),
                prose("lists", "- a\n\n"),
                prose("headings", "## Request response notification\n"),
                prose("tables", "|a|\n|-|\n|b|\n\n"),
                prose("link definitions", "[a]: b\n"),
                prose("strange characters", "\u0000\uFFFF\u2028\uD800\u202E\n"),
                parameters("negations", "| a | " + "not required ".repeat(2_300) + "|\n"),
                parameters("conditions", "| a | in" + " ".repeat(30_000) + "x required|\n"),
                parameters("parentheses", "| a | " + "(  ".repeat(10_000) + " required|\n"),
                parameters("duplicates", "| a | \n"),
                parameters("long names", "| " + "x".repeat(190) + " |\n"),
                request("members", "{" + numbered("\"m%d\": 1,\n") + "\"z\": 1}"),
                request("long members", "{" + numbered("\"" + "x".repeat(190) + "%d\": 1,\n") + "\"z\": 1}"),
                request("headers", "a:\n".repeat(SIZE / 3) + "{}"),
                request("colons", ("a:".repeat(15_000) + "\n").repeat(8) + "{}"),
                request("prose", "a\n".repeat(SIZE / 2)),
                request("URIs", "{\"uris\": [" + numbered("\"http://h/aaaaaaaaaaaa%db\",\n") + "1]}"),
                notification("nested arrays", "[".repeat(30_000)),
                notification("nested objects", "{\"a\":".repeat(6_000)),
                notification("digits", "1".repeat(30_000)),
                notification("percents", "{\"uri\": \"" + "%20".repeat(10_000) + "\"}"),
                notification("capabilities", "{\"capabilities\": [" + numbered("\"c%d\",\n") + "1]}"),
                notification("escapes", "\"" + "\\u0041".repeat(5_000) + "\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void hostilePageIsCheckedInBoundedTimeWithoutException(String name, String text) {
        List<Finding> findings = check(text);
        assertThat(findings).isNotEmpty().hasSizeLessThan(5_000);
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.message()).hasSizeLessThan(600).doesNotContain("\n", "\u202E", "\u2028"));
    }

    /** Randomly damaged pages, reproducible by seed, give no exception and always the same findings. */
    @Test
    void damagedPageIsCheckedWithoutException() {
        for (int seed = 0; seed < 3_000; seed++) {
            String text = damaged(new Random(seed));
            List<Finding> findings = check(text);
            int lines = text.split("\r\n|\r|\n", -1).length;
            assertThat(findings)
                    .as("seed %d", seed)
                    .isEqualTo(check(text))
                    .allSatisfy(finding -> assertThat(finding.position().line()).isLessThanOrEqualTo(lines));
        }
    }

    private static String damaged(Random random) {
        List<String> lines = new ArrayList<>(MarkedPage.HOLD.lines().toList());
        for (int damage = random.nextInt(6); damage >= 0; damage--) {
            int line = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(line, LINES.get(random.nextInt(LINES.size())));
                default -> lines.set(line, damaged(lines.get(line), random));
            }
        }
        return String.join(random.nextBoolean() ? "\n" : "\r\n", lines);
    }

    private static String damaged(String line, Random random) {
        int start = random.nextInt(line.length() + 1);
        int end = start + random.nextInt(line.length() - start + 1);
        String other = random.nextBoolean()
                ? CHARACTERS.substring(random.nextInt(CHARACTERS.length()))
                : new String(Character.toChars(random.nextInt(0x3000)));
        return line.substring(0, start) + other + line.substring(end);
    }

    private static List<Finding> check(String text) {
        return PageChecks.checkReadings(
                List.of(PageReader.read("voice/Hold.md", text, Style.WEBSERVICES)
                        .get(0)),
                SEVERITIES);
    }

    private static Arguments prose(String name, String markdown) {
        return Arguments.of(name, fill("# Hold\n\n## Parameters\n\n", markdown));
    }

    private static Arguments parameters(String name, String row) {
        return Arguments.of(
                name,
                fill(
                        "# Hold\n\n## Parameters\n\n| Parameter | Value |\n|---|---|\n",
                        row.repeat(1 + 400 * 30 / (row.length() + 30))));
    }

    private static Arguments request(String name, String body) {
        return Arguments.of(
                name,
                cut("# Hold\n\n## Parameters\n\n| Parameter | Value |\n|---|---|\n"
                        + "| reason | Mandatory |\n".repeat(400) + "\n## Request\n\n```\nPOST /calls/1\n" + body));
    }

    private static Arguments notification(String name, String json) {
        return Arguments.of(name, fill("# Hold\n\n## Parameters\n\n## Notification\n\n", "```\n" + json + "\n```\n"));
    }

    private static String numbered(String line) {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; lines.length() < SIZE / 2; number++) {
            lines.append(line.replace("%d", "" + number));
        }
        return lines.toString();
    }

    private static String fill(String start, String repeated) {
        return cut(start + repeated.repeat(Math.max(1, Math.min(900, (SIZE - start.length()) / repeated.length()))));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), SIZE));
    }
}
