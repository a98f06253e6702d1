package dev.verbatim.cometd;

import java.time.Duration;

/**
 * Limits the number of CometD sessions and how long they survive without their clients.
 *
 * @param ofUser maximum open sessions of a user
 * @param poll how long the reply to {@code /meta/connect} is held if nothing happens; a client may ask for less
 * @param interval the longest pause between two {@code /meta/connect} messages that a client may ask for
 * @param absence how long a client may stay away after that pause before its session ends
 * @since 0.2.0
 */
public record SessionLimits(int ofUser, Duration poll, Duration interval, Duration absence) {
    /** 20 sessions of a user, polls of 20 seconds, pauses of 30 seconds, 10 seconds of absence. */
    public static final SessionLimits DEFAULT =
            new SessionLimits(20, Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(10));

    /** Returns these limits with another number of sessions. */
    public SessionLimits withOfUser(int sessions) {
        return new SessionLimits(sessions, poll, interval, absence);
    }
}
