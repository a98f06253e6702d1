/** Markdown of pages and guides as HTML that runs nothing. */
@NullMarked
package dev.verbatim.site.markdown;

import org.jspecify.annotations.NullMarked;
