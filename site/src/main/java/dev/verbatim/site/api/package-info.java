/** What the pages of a folder document, in the form in which a site shows it. */
@NullMarked
package dev.verbatim.site.api;

import org.jspecify.annotations.NullMarked;
