package dev.verbatim.proof;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each of three nodes is ended and started again, while 50 agents work. */
@Timeout(600)
class RollingRestartProof {
    private static final int AGENTS = Integer.getInteger("verbatim.cluster.agents", 50);

    @Test
    void nothingIsLostByARollingRestart() throws Exception {
        try (Cluster cluster = Cluster.start(3, AGENTS);
                Office office = new Office(cluster.balancer().uri(), AGENTS, 7)) {
            office.workDuring(() -> {
                for (Node node : cluster.nodes()) {
                    office.awaitAccepted(AGENTS);
                    node.end();
                    node.launch();
                    node.awaitServing();
                }
                return null;
            });
            office.check(cluster.nodes());
            System.out.println("rolling restart: " + office.tally());
        }
    }
}
