package dev.verbatim.sample.server.limits;

import java.time.Duration;

/**
 * How many CometD sessions there may be, and for how long without their clients.
 *
 * @param ofUser the most sessions of a user at a time
 * @param poll how long the answer to {@code /meta/connect} is held if nothing happens; a client may ask for less
 * @param interval the longest pause between two {@code /meta/connect} that a client may ask for
 * @param absence how long a client may stay away beyond that pause before its session ends
 */
public record SessionLimits(int ofUser, Duration poll, Duration interval, Duration absence) {
    static final SessionLimits DEFAULT =
            new SessionLimits(20, Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(10));

    /** These limits with another number of sessions. */
    public SessionLimits withOfUser(int sessions) {
        return new SessionLimits(sessions, poll, interval, absence);
    }
}
