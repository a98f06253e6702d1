package dev.verbatim.processor.refine;

import dev.verbatim.pages.source.PagePosition;

/**
 * A Java type that cannot hold what the page shows.
 *
 * @param position the sample that it cannot hold, or the place that documents the member if no sample matters
 * @param problem the end of a sentence that begins with the type
 */
public record TypeMismatch(PagePosition position, String problem) {}
