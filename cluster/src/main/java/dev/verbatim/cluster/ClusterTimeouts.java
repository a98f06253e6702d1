package dev.verbatim.cluster;

import java.time.Duration;

/**
 * How long a node waits.
 *
 * @param lock for a lock that another step holds
 * @param answer for the others' answer to a step that is to be published
 * @param failure for a sign of life of another node, before it is taken for lost; half of it for one of the node that leads
 * @param start for the other nodes when it starts
 */
record ClusterTimeouts(Duration lock, Duration answer, Duration failure, Duration start) {
    static final ClusterTimeouts DEFAULT = new ClusterTimeouts(
            Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(6), Duration.ofMinutes(1));
}
