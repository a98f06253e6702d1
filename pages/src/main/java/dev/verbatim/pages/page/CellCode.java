package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Locale;

/** Tells lines of code in a cell, {@code <pre>} to {@code </pre>}, from rows of the table: Markdown takes each line for a row. */
final class CellCode {
    private static final String BEGIN = "<pre";
    private static final String END = "</pre";

    private boolean isOpen;

    /** Whether the last row ended inside code. */
    boolean isOpen() {
        return isOpen;
    }

    /** Whether the next row of the table is only another line of code that began in a row above it. */
    boolean goesOnIn(List<TextLine> row) {
        boolean goesOn = isOpen;
        for (TextLine line : row) {
            String text = line.text().toLowerCase(Locale.ROOT);
            int begin = text.lastIndexOf(BEGIN);
            int end = text.lastIndexOf(END);
            isOpen = begin > end || isOpen && end < 0;
        }
        return goesOn;
    }
}
