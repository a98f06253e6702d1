/** Answers HTTP requests with the files of a site, for any server. */
@NullMarked
package dev.verbatim.site.serve;

import org.jspecify.annotations.NullMarked;
