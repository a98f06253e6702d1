/**
 * A small switchboard: users with devices, and the calls between them. Plain Java; nothing here knows of HTTP, JSON or
 * the API that is built on it.
 *
 * <p>One lock guards everything ({@link dev.verbatim.sample.switchboard.Switchboard#lock()}). Every method takes it
 * itself, so callers need it only to look and act in one step.
 */
@NullMarked
package dev.verbatim.sample.switchboard;

import org.jspecify.annotations.NullMarked;
