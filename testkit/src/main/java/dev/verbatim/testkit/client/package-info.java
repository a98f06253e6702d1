/** Clients for a live server: requests over HTTP or a WebSocket, and receivers of notifications. They need no library beside the JDK. */
@NullMarked
package dev.verbatim.testkit.client;

import org.jspecify.annotations.NullMarked;
