/** Files of a site that are not made of pages, and how a site is written into a folder. */
@NullMarked
package dev.verbatim.site.output;

import org.jspecify.annotations.NullMarked;
