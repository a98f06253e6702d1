package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;

/**
 * A status that a page documents.
 *
 * @param code its number
 * @param meaning what it means, as plain text
 * @param position its row
 * @since 0.2.0
 */
public record DocumentedStatus(int code, String meaning, Position position) {}
