package dev.verbatim.pages.json;

import dev.verbatim.pages.source.Position;

/**
 * Why a text is not JSON.
 *
 * @param position the first unexpected token; at the end of the text, just after the last non-blank character
 * @param message what is wrong and what was expected, without the position
 * @since 0.2.0
 */
public record JsonError(Position position, String message) {}
