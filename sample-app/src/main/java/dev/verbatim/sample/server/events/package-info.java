/** Notifications over CometD. Each session belongs to one user, receives the notifications of that user and cannot publish. */
@NullMarked
package dev.verbatim.sample.server.events;

import org.jspecify.annotations.NullMarked;
