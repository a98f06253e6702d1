/**
 * Minimal HTTP/1.1 and WebSocket clients that handle many connections in one thread with little work, so that the servers are
 * measured and not the clients.
 */
@NullMarked
package dev.verbatim.load.wire;

import org.jspecify.annotations.NullMarked;
