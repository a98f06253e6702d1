package dev.verbatim.cluster;

import java.time.Duration;

/**
 * How long a node waits.
 *
 * @param lock for a lock that another step holds
 * @param answer for another node's answer to a read or a commit
 * @param failure for a sign of life of another node, before it is taken for lost
 * @param start for the other nodes when it starts
 * @param join for an answer to one attempt to join
 * @param check between two looks for notifications whose hint was lost
 */
record ClusterTimeouts(
        Duration lock, Duration answer, Duration failure, Duration start, Duration join, Duration check) {
    static final ClusterTimeouts DEFAULT = new ClusterTimeouts(
            Duration.ofSeconds(5),
            // Longer than it takes until a silent node is taken for lost, for then the others answer.
            Duration.ofSeconds(15),
            Duration.ofSeconds(8),
            Duration.ofMinutes(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1));
}
