package dev.verbatim.proof;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Twenty rounds in which a node is killed, stopped for some time, or ended, while 50 agents work. After each: no accepted operation is
 * lost, both ends of each call agree at every node, and each client has heard every notification once and in order. System properties:
 * {@code verbatim.cluster.rounds}, {@code verbatim.cluster.agents}, {@code verbatim.cluster.seed}.
 */
@Timeout(3600)
class FailuresProof {
    private static final int ROUNDS = Integer.getInteger("verbatim.cluster.rounds", 20);
    private static final int AGENTS = Integer.getInteger("verbatim.cluster.agents", 50);
    private static final long SEED = Long.getLong("verbatim.cluster.seed", 1);
    private static final int STOPPED_SECONDS = 30;

    @Test
    void nothingIsLostWhateverHappensToANode() throws Exception {
        System.out.println("seed " + SEED + ", " + AGENTS + " agents, " + ROUNDS + " rounds");
        Random random = new Random(SEED);
        try (Cluster cluster = Cluster.start(3, AGENTS);
                Office office = new Office(cluster.balancer().uri(), AGENTS, SEED)) {
            List<Node> nodes = cluster.nodes();
            for (int round = 1; round <= ROUNDS; round++) {
                Node node = nodes.get(random.nextInt(nodes.size()));
                Failure failure = Failure.values()[round % Failure.values().length];
                office.workDuring(() -> {
                    office.awaitAccepted(AGENTS);
                    failure.of(node);
                    return null;
                });
                long recovery = office.awaitRecovery();
                long all = recovery + office.awaitNodes(nodes);
                office.check(nodes);
                System.out.println("round " + round + ": " + node.name() + " " + failure.text + ", answers again after "
                        + recovery + " ms, at every node after " + all + " ms; " + office.tally());
            }
        }
    }

    private enum Failure {
        KILLED("was killed and started again") {
            @Override
            void of(Node node) throws Exception {
                node.kill();
                node.launch();
                node.awaitServing();
            }
        },
        STOPPED("was stopped for " + STOPPED_SECONDS + " s") {
            @Override
            void of(Node node) throws Exception {
                node.stop();
                Thread.sleep(STOPPED_SECONDS * 1_000L);
                node.goOn();
            }
        },
        ENDED("was ended and started again") {
            @Override
            void of(Node node) throws Exception {
                node.end();
                node.launch();
                node.awaitServing();
            }
        };

        private final String text;

        Failure(String text) {
            this.text = text;
        }

        abstract void of(Node node) throws Exception;
    }
}
