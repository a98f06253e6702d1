/** Receives notifications over CometD in a replay. */
@NullMarked
package dev.verbatim.testkit.cometd;

import org.jspecify.annotations.NullMarked;
