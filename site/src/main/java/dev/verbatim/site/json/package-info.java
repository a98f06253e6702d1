/** The models of APIs and operations that the scripts of a site read. */
@NullMarked
package dev.verbatim.site.json;

import org.jspecify.annotations.NullMarked;
