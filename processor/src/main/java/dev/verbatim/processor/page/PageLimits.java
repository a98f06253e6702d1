package dev.verbatim.processor.page;

import java.util.Optional;

/** The bounds of a page. Real pages stay far below them; they keep hostile ones from costing time and memory. */
final class PageLimits {
    /** Characters of a page. */
    static final int PAGE_LENGTH = 512 * 1024;

    /** Characters of a line. */
    static final int LINE_LENGTH = 32 * 1024;

    /** Cells of a table, counting those that short rows leave out. */
    static final int TABLE_CELLS = 2_000;

    /** Lists and quotes inside each other; an item counts beside its list. */
    static final int BLOCK_NESTING = 50;

    private PageLimits() {}

    /** The first bound that the text exceeds, found before Markdown is parsed. */
    static Optional<PageReading.Refused> exceeded(String file, String text) {
        if (text.length() > PAGE_LENGTH) {
            return Optional.of(new PageReading.Refused(
                    file,
                    Position.START,
                    "the page has " + text.length() + " characters, more than " + PAGE_LENGTH + "; split it"));
        }
        int line = 1;
        int lineStart = 0;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", index + 1)) {
                line++;
                lineStart = index + 1;
            } else if (index - lineStart == LINE_LENGTH) {
                return Optional.of(new PageReading.Refused(
                        file,
                        new Position(line, LINE_LENGTH + 1),
                        "the line has more than " + LINE_LENGTH + " characters; break it"));
            }
        }
        return Optional.empty();
    }
}
