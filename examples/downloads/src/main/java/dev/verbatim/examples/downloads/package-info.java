/** The operations of a download program. Its own server is the real one, so there are no handlers here. */
@OperationApi(value = "Downloads", pages = "downloads")
@NullMarked
package dev.verbatim.examples.downloads;

import dev.verbatim.annotations.OperationApi;
import org.jspecify.annotations.NullMarked;
