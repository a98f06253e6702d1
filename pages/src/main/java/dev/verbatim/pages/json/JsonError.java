package dev.verbatim.pages.json;

import dev.verbatim.pages.source.Position;

/**
 * Why a text is not JSON.
 *
 * @param position the first token that cannot stand there; at the end of the text, just behind the last non-blank character
 * @param message what is wrong and what was expected, without the position
 */
public record JsonError(Position position, String message) {}
