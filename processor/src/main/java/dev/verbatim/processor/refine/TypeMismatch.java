package dev.verbatim.processor.refine;

import dev.verbatim.pages.source.PagePosition;

/**
 * A Java type that cannot hold what the page shows.
 *
 * @param position the sample that it cannot hold; where the page documents the member, if the type is out of the question
 *     whatever the samples
 * @param problem the end of a sentence that begins with the type
 */
public record TypeMismatch(PagePosition position, String problem) {}
