package dev.verbatim.mock.documented;

import dev.verbatim.pages.source.PagePosition;

/**
 * A part of the pages that a mock does not serve.
 *
 * @param position where it is
 * @param problem what is not served and why, on one line
 */
public record Unserved(PagePosition position, String problem) {
    @Override
    public String toString() {
        return position + ": " + problem;
    }
}
