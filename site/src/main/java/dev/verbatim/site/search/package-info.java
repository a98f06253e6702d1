/** What can be searched for in a site. */
@NullMarked
package dev.verbatim.site.search;

import org.jspecify.annotations.NullMarked;
