package dev.verbatim.load;

import java.time.Duration;
import java.util.List;

/**
 * The amount of load and the durations.
 *
 * @param agents the number of users that send operations concurrently, each over one connection
 * @param warmUp the duration of the warm-up of each measurement
 * @param round the duration of one round
 * @param rounds the number of rounds for each server
 * @param sessions the numbers of sessions that receive the notifications, ascending
 */
record Plan(int agents, Duration warmUp, Duration round, int rounds, List<Integer> sessions) {
    /** Returns the load for a machine with two cores that also runs the measuring JVM. */
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
