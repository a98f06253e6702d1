/**
 * Coverage of what really ran: records while tests run, and reports which documented operations, parameters, statuses,
 * notifications, capabilities and steps of samples are implemented, decoded and replayed.
 */
@NullMarked
package dev.verbatim.testkit.coverage;

import org.jspecify.annotations.NullMarked;
