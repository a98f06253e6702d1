package dev.verbatim.proof;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short form of {@link FailuresProof}: one of three nodes is killed while agents work, and comes back. */
@Timeout(180)
class ThreeNodesTest {
    private static final int AGENTS = 10;

    @Test
    void nothingIsLostWhenANodeIsKilled() throws Exception {
        try (Cluster cluster = Cluster.start(3, AGENTS);
                Office office = new Office(cluster.balancer().uri(), AGENTS, 1)) {
            Node killed = cluster.nodes().get(2);
            office.workDuring(() -> {
                office.awaitAccepted(100);
                killed.kill();
                office.awaitAccepted(100);
                return null;
            });
            office.check(cluster.nodes().subList(0, 2));

            killed.launch();
            killed.awaitServing();
            office.check(cluster.nodes());
        }
    }
}
