package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.Style;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages built to cost time or memory. The time limit is generous, so that slow machines pass. */
@Timeout(120)
final class HostilePageTest {
    private static final String PARAMETERS = "# Hold\n\n## Parameters\n\n";

    @Test
    void aPageHasASize() {
        assertRefused("x\n".repeat(25_000_000), Position.START, "split it");
    }

    @Test
    void aLineHasALength() {
        assertRefused("# Hold\r\n\n" + "x".repeat(100_000), new Position(3, 32 * 1024 + 1), "break it");
    }

    @Test
    void aLineFitsAConstant() {
        assertRefused("# Hold\n" + "\u4e00".repeat(30_000), new Position(2, 21_846), "65535 bytes; break it");
    }

    @Test
    void aTableHasASize() {
        assertRefused(
                PARAMETERS + "|a".repeat(500) + "\n" + "|-".repeat(500) + "\n" + "|b\n".repeat(2_000),
                Position.START,
                "cells");
    }

    @Test
    void listsAndQuotesNestOnlySoDeep() {
        assertRefused(PARAMETERS + "> ".repeat(10_000) + "x", Position.START, "deep");
        assertRefused(PARAMETERS + "- ".repeat(10_000) + "x", Position.START, "deep");
        StringBuilder lists = new StringBuilder(PARAMETERS);
        for (int depth = 0; depth < 200; depth++) {
            lists.append(" ".repeat(2 * depth)).append("- x\n");
        }
        assertRefused(lists.toString(), Position.START, "deep");
    }

    @Test
    void aPageHasOnlySoManyBlocks() {
        assertRefused(PARAMETERS + "```\n".repeat(10_000), Position.START, "split it");
    }

    @Test
    void aPageOfSectionsMayBeLarger() {
        String section =
                "## ping%d\n\n```json\n{\"method\": \"ping%d\", \"id\": 1}\n```\n\n" + "text\n".repeat(2_000) + "\n";
        StringBuilder page = new StringBuilder("# Calls\n\n");
        for (int number = 0; number < 150; number++) {
            page.append(section.formatted(number, number));
        }

        List<PageReading> readings = PageReader.read("calls.md", page.toString(), Style.JSON_RPC);

        assertThat(page.length()).isGreaterThan(1_500_000);
        assertThat(readings).hasSize(150).allMatch(PageReading.Operation.class::isInstance);
        assertThat(PageReader.read("calls.md", page.toString(), Style.WEBSERVICES))
                .singleElement()
                .isInstanceOf(PageReading.Refused.class);
        assertThat(PageReader.read("calls.md", page + page.toString(), Style.JSON_RPC))
                .singleElement()
                .isInstanceOf(PageReading.Refused.class);
    }

    @Test
    void aSectionHasTheLimitsOfAPage() {
        String start = "# Calls\n\n## ping\n\n```json\n{\"method\": \"ping\", \"id\": 1}\n```\n\n";
        String next = "\n\n## pong\n\n```json\n{\"method\": \"pong\", \"id\": 1}\n```\n";

        assertSectionRefused(start + "text\n".repeat(60_000) + next, new Position(3, 1), "characters");
        assertSectionRefused(start + "```\na\n```\n\n".repeat(1_000) + next, new Position(3, 1), "1001 fenced blocks");
        assertSectionRefused(
                start + "```\n" + "a".repeat(40_000) + "\n```\n" + next,
                new Position(10, 1),
                "its section is not read");
        assertSectionRefused(
                start + "```\n" + "\u4e00".repeat(30_000) + "\n```\n" + next, new Position(10, 1), "bytes");
    }

    private static void assertSectionRefused(String text, Position position, String reason) {
        List<PageReading> readings = PageReader.read("calls.md", text, Style.JSON_RPC);

        assertThat(readings).hasSize(2);
        PageReading.Refused refused = (PageReading.Refused) readings.get(0);
        assertThat(refused.reason()).contains(reason);
        assertThat(refused.position().line()).isEqualTo(position.line());
        assertThat(readings.get(1)).isInstanceOf(PageReading.Operation.class);
    }

    /** Forms that a large page may repeat. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# a\n", "```\n", "```json\n{\n```\n", "{% tabs %}\n", "<Tabs>\n", "<A b=\"", "{% a",
                        "=== \"a\"\n    ```\n", "    {\n\n",
                "<pre>{</pre>\n\n", "`", "``` `\n", "<table>\n\n", "a: `{`\n", "- a\n", "|a|\n|-|\n\n",
                        "**Parameters:**\n\n", "> a\n\n",
                "## a\n```json\n{\"method\": \"a\"}\n```\n", "```sh\ncurl '{\n```\n", "<!-- \n\n", "[a](", "*a ",
                        "<Info>a</Info>\n"
            })
    void largePagesAreReadInLinearTime(String part) {
        String page = "# Calls\n\n" + part.repeat(400_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PageReader.read("calls.md", page, Style.JSON_RPC));
    }

    private static void assertRefused(String text, Position position, String reason) {
        PageReading.Refused refused = (PageReading.Refused)
                PageReader.read("voice/Hold.md", text, Style.WEBSERVICES).get(0);
        assertThat(refused.position()).isEqualTo(position);
        assertThat(refused.reason()).contains(reason);
    }
}
