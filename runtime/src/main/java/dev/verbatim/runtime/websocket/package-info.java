/** Connections over WebSockets, in any container or client of Jakarta WebSocket 2.2. */
@NullMarked
package dev.verbatim.runtime.websocket;

import org.jspecify.annotations.NullMarked;
