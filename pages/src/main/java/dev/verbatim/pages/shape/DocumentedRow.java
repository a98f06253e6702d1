package dev.verbatim.pages.shape;

import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.source.PagePosition;

/**
 * A row of a Parameters table and the page that it is on.
 *
 * @param file the page
 * @param parameter the row
 * @since 0.2.0
 */
public record DocumentedRow(String file, Parameter parameter) {
    /** Returns the position of the row. */
    public PagePosition position() {
        return new PagePosition(file, parameter.cell().position());
    }
}
