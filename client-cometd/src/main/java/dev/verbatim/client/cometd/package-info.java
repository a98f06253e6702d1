/** Notifications over CometD. */
@NullMarked
package dev.verbatim.client.cometd;

import org.jspecify.annotations.NullMarked;
