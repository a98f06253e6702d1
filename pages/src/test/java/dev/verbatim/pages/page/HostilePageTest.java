package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    private static void assertRefused(String text, Position position, String reason) {
        PageReading.Refused refused = (PageReading.Refused)
                PageReader.read("voice/Hold.md", text, Style.WEBSERVICES).get(0);
        assertThat(refused.position()).isEqualTo(position);
        assertThat(refused.reason()).contains(reason);
    }
}
