/** A folder of Markdown files as pages of a site. */
@NullMarked
package dev.verbatim.site.guide;

import org.jspecify.annotations.NullMarked;
