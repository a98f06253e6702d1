/** Serves the documented operations over HTTP, WebSocket, CometD and server-sent events. */
@NullMarked
package dev.verbatim.mock.serve;

import org.jspecify.annotations.NullMarked;
