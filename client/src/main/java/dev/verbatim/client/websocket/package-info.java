/** Jakarta WebSocket as a transport, with a container that the application brings. */
@NullMarked
package dev.verbatim.client.websocket;

import org.jspecify.annotations.NullMarked;
