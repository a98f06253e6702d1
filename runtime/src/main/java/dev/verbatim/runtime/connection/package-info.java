/**
 * Connections over which both sides send requests, answers and events, and notifications to every session of a user, over any transport. Transports are in
 * {@code dev.verbatim.runtime.websocket} and {@code dev.verbatim.runtime.stream}; for another one, implement
 * {@link dev.verbatim.runtime.connection.Wire}.
 */
@NullMarked
package dev.verbatim.runtime.connection;

import org.jspecify.annotations.NullMarked;
