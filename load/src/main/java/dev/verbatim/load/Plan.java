package dev.verbatim.load;

import java.time.Duration;
import java.util.List;

/**
 * How much load, and for how long.
 *
 * @param agents those who send operations at once, each over a connection of their own
 * @param warmUp how long each server does a thing before it is measured
 * @param round how long a server does a thing in one round
 * @param rounds how often each server's turn comes
 * @param sessions how many sessions hear the notifications, few first
 */
record Plan(int agents, Duration warmUp, Duration round, int rounds, List<Integer> sessions) {
    /** Load for a machine with two cores, on which the measuring JVM runs too. */
    static Plan scaled(double scale) {
        return new Plan(16, seconds(6 * scale), seconds(4 * scale), 5, List.of(1, 100, 1_000));
    }

    int mostSessions() {
        return sessions.get(sessions.size() - 1);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(1_000 * seconds));
    }
}
