/**
 * A small switchboard: users with devices, and the calls between them. It does not depend on HTTP, JSON or the Voice API.
 *
 * <p>One lock guards everything ({@link dev.verbatim.sample.switchboard.Switchboard#lock()}). Every method acquires it, so
 * callers need it only to read and act in one step.
 */
@NullMarked
package dev.verbatim.sample.switchboard;

import org.jspecify.annotations.NullMarked;
