/**
 * Makes a documentation site of the pages of an API.
 *
 * <p>{@link dev.verbatim.site.Site} is the entry point: it writes a whole site into a folder, or gives single files to a server.
 */
@NullMarked
package dev.verbatim.site;

import org.jspecify.annotations.NullMarked;
