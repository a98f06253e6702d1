/**
 * A small switchboard: users with devices, and the calls between them. It does not depend on HTTP or the Voice API.
 *
 * <p>The state is in a {@link dev.verbatim.runtime.state.StateStore}, as immutable values: {@code user/<name>} has the user's devices
 * and own side of each call, and {@code connection/<id>} the parties who talk to each other. Operations are functions of these values,
 * in steps. The locks have the names of the users. A step has those of all users whom it concerns; a connection is changed only
 * under the locks of all its parties, so one user's lock is enough to read everything that this user sees.
 */
@NullMarked
package dev.verbatim.sample.switchboard;

import org.jspecify.annotations.NullMarked;
