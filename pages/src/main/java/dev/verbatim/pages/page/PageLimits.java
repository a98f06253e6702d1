package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import java.util.Optional;

/** The limits for a page. Real pages stay far below them; they bound the time and memory that a hostile page can cost. */
final class PageLimits {
    /** Characters of a page that documents one operation, and of the section of one. */
    static final int PAGE_LENGTH = 256 * 1024;

    /** Characters of a page whose sections document operations. */
    static final int SECTIONS_LENGTH = 2 * 1024 * 1024;

    /** Characters of a line. */
    static final int LINE_LENGTH = 32 * 1024;

    /** Bytes of a line: its text may become a string constant, which a class file limits to this length. */
    private static final int LINE_BYTES = 0xFFFF;

    /** Blocks of code of a page that documents one operation, and of the section of one. */
    static final int BLOCKS = 1_000;

    /** Blocks of code of a page whose sections document operations. */
    static final int SECTIONS_BLOCKS = 20_000;

    /** Cells of a table, including those that short rows omit. */
    static final int TABLE_CELLS = 10_000;

    /** Levels of nested lists, list items and quotes. */
    static final int NESTING = 50;

    /** The most bytes that a class file needs for a UTF-16 code unit. */
    private static final int MOST_BYTES = 3;

    private final String file;
    private final boolean hasSections;

    /**
     * The limits for the page with this path.
     *
     * @param hasSections whether sections of the page may document operations
     */
    PageLimits(String file, boolean hasSections) {
        this.file = file;
        this.hasSections = hasSections;
    }

    /** The first limit that the text exceeds. */
    Optional<PageReading.Refused> exceeded(String text) {
        int most = hasSections ? SECTIONS_LENGTH : PAGE_LENGTH;
        if (text.length() > most) {
            // The text may be cut at the most bytes that are read of a page, so its real length is unknown.
            return refused(Position.START, "the page has more than " + most + " characters; split it");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            // Markdown replaces it by another character, so readers would not see what the page says.
            return refused(position(text, nul), "the page has the character U+0000 here; remove it");
        }
        int longest = longestLine(text);
        if (hasSections) {
            // A long line concerns only the operation in whose section it is.
            return longest > PAGE_LENGTH ? longLine(text, PAGE_LENGTH, Integer.MAX_VALUE) : Optional.empty();
        }
        return longest > LINE_LENGTH || longest * MOST_BYTES > LINE_BYTES
                ? longLine(text, LINE_LENGTH, LINE_BYTES)
                : Optional.empty();
    }

    private static Position position(String text, int index) {
        int line = 1;
        int lineStart = 0;
        for (int before = 0; before < index; before++) {
            char c = text.charAt(before);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", before + 1)) {
                line++;
                lineStart = before + 1;
            }
        }
        return new Position(line, index - lineStart + 1);
    }

    /** The most characters between two line feeds; a carriage return by itself can only make lines shorter. */
    private static int longestLine(String text) {
        int longest = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            longest = Math.max(longest, end - start);
            start = end + 1;
        }
        return Math.max(longest, text.length() - start);
    }

    private Optional<PageReading.Refused> longLine(String text, int mostCharacters, int mostBytes) {
        int line = 1;
        int lineStart = 0;
        int bytes = 0;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            bytes += c > 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : MOST_BYTES;
            if (c == '\n' || c == '\r' && !text.startsWith("\n", index + 1)) {
                line++;
                lineStart = index + 1;
                bytes = 0;
            } else if (index - lineStart == mostCharacters) {
                return refused(
                        new Position(line, mostCharacters + 1),
                        "the line has more than " + mostCharacters + " characters; break it");
            } else if (bytes > mostBytes) {
                return refused(
                        new Position(line, index - lineStart + 1),
                        "the line has more than " + mostBytes + " bytes; break it");
            }
        }
        return Optional.empty();
    }

    /** The first limit that the blocks exceed. */
    Optional<PageReading.Refused> exceeded(Outline outline) {
        if (outline.nesting() >= NESTING) {
            return refused(Position.START, "lists and quotes are nested too deeply; flatten them");
        }
        int most = hasSections ? SECTIONS_BLOCKS : BLOCKS;
        long blocks = codeBlocks(outline);
        return blocks > most
                ? refused(Position.START, "the page has " + blocks + " fenced blocks, more than " + most + "; split it")
                : Optional.empty();
    }

    /**
     * The first limit that the section of an operation exceeds.
     *
     * @param position where the section begins
     * @param section its blocks
     */
    Optional<PageReading.Refused> exceeded(Position position, Outline section) {
        long length = section.length();
        if (length > PAGE_LENGTH) {
            return refused(
                    position,
                    "the section has " + length + " characters, more than " + PAGE_LENGTH
                            + "; divide it by headings, or shorten it");
        }
        Optional<Position> longLine = section.lineLongerThan(LINE_LENGTH, LINE_BYTES / MOST_BYTES);
        if (longLine.isPresent()) {
            return refused(
                    longLine.get(),
                    "the line has more than " + LINE_LENGTH + " characters, or more than " + LINE_BYTES
                            + " bytes; break it, or shorten a value in it; its section is not read");
        }
        long blocks = codeBlocks(section);
        return blocks > BLOCKS
                ? refused(
                        position,
                        "the section has " + blocks + " fenced blocks, more than " + BLOCKS + "; divide it by headings")
                : Optional.empty();
    }

    private static long codeBlocks(Outline outline) {
        return outline.blocks().stream()
                .filter(PageBlock.Code.class::isInstance)
                .count();
    }

    /** The refusal of a page that has a table with more than {@link #TABLE_CELLS} cells. */
    PageReading.Refused tooManyCells() {
        return new PageReading.Refused(
                file, Position.START, "a table has more than " + TABLE_CELLS + " cells; split it");
    }

    private Optional<PageReading.Refused> refused(Position position, String reason) {
        return Optional.of(new PageReading.Refused(file, position, reason));
    }
}
