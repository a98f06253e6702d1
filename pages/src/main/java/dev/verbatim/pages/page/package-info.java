/**
 * Reads Markdown pages into {@link dev.verbatim.pages.page.OperationPage}s whose every part knows its position.
 *
 * <p>{@link dev.verbatim.pages.page.PageReader} is the entry point. Nothing here judges a page; the rules do, in
 * {@code dev.verbatim.pages.check}.
 */
@NullMarked
package dev.verbatim.pages.page;

import org.jspecify.annotations.NullMarked;
