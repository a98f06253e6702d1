package dev.verbatim.processor.shape;

import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.page.Parameter;

/**
 * A row of a Parameters table and the page that it is on.
 *
 * @param file the page
 * @param parameter the row
 */
public record DocumentedRow(String file, Parameter parameter) {
    /** Where the row begins. */
    public PagePosition position() {
        return new PagePosition(file, parameter.cell().position());
    }
}
