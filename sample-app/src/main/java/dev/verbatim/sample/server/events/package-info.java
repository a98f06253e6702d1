/** Notifications over CometD: each session belongs to one user, hears what concerns that user, and says nothing. */
@NullMarked
package dev.verbatim.sample.server.events;

import org.jspecify.annotations.NullMarked;
