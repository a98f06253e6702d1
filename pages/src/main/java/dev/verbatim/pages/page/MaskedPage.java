package dev.verbatim.pages.page;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The Markdown of a page whose template syntax is covered, so that the Markdown parser does not see it.
 *
 * @param text the Markdown, with every character at its place
 * @param tabs the tabs that begin or go on at a line, by its number from 1; empty where tabs end
 */
record MaskedPage(String text, NavigableMap<Integer, Optional<Tab>> tabs) {
    /** Covers markup that is followed by text. Unlike a blank, it cannot make the text code. Unicode reserves it for such uses. */
    static final char FILL = '\uFDD0';

    /** The tab around a line. */
    Optional<Tab> tab(int line) {
        if (tabs.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<Integer, Optional<Tab>> entry = tabs.floorEntry(line);
        return entry == null ? Optional.empty() : entry.getValue();
    }

    /** A text of the page without what covers markup. */
    static String uncovered(String text) {
        return text.indexOf(FILL) < 0 ? text : text.replace(String.valueOf(FILL), "");
    }
}
