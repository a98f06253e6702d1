/**
 * Reads Markdown pages into {@link dev.verbatim.pages.page.OperationPage}s in which every part knows its position.
 *
 * <p>{@link dev.verbatim.pages.page.PageReader} reads one page. It does not judge the page; the rules in
 * {@code dev.verbatim.pages.check} do.
 */
@NullMarked
package dev.verbatim.pages.page;

import org.jspecify.annotations.NullMarked;
