/**
 * Reads Markdown pages into {@link dev.verbatim.processor.page.OperationPage}s whose every part knows its place.
 *
 * <p>{@link dev.verbatim.processor.page.PageReader} is the way in. Nothing here judges a page; that is the work of
 * {@code dev.verbatim.processor.check}.
 */
@NullMarked
package dev.verbatim.processor.page;

import org.jspecify.annotations.NullMarked;
