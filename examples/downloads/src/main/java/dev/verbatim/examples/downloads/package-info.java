/** The operations of a download program, and its client. Its own server is the real one, so there are no handlers here. */
@ApiClient(value = "Downloads", pages = "downloads")
@OperationApi(value = "Downloads", pages = "downloads")
@NullMarked
package dev.verbatim.examples.downloads;

import dev.verbatim.annotations.ApiClient;
import dev.verbatim.annotations.OperationApi;
import org.jspecify.annotations.NullMarked;
