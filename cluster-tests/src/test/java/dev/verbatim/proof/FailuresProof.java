package dev.verbatim.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Twenty rounds in which nodes are killed, stopped for some time, ended, or cut off from each other, while 50 agents work. After each:
 * no accepted operation is lost, both ends of each call agree at every node, and each client has heard every notification once and in
 * order. System properties: {@code verbatim.cluster.rounds}, {@code verbatim.cluster.agents}, {@code verbatim.cluster.seed}.
 */
@Timeout(3600)
class FailuresProof {
    private static final int ROUNDS = Integer.getInteger("verbatim.cluster.rounds", 20);
    private static final int AGENTS = Integer.getInteger("verbatim.cluster.agents", 50);
    private static final long SEED = Long.getLong("verbatim.cluster.seed", 1);
    private static final int STOPPED_SECONDS = 30;
    private static final int CUT_OFF_SECONDS = 20;

    @Test
    void nothingIsLostWhenNodesFail() throws Exception {
        boolean apart = Hosts.arePossible();
        System.out.println("seed " + SEED + ", " + AGENTS + " agents, " + ROUNDS + " rounds"
                + (apart
                        ? ""
                        : "; nodes are not cut off, because that needs network namespaces and the rights of root"));
        List<Failure> failures = Arrays.stream(Failure.values())
                .filter(each -> apart || !each.isCut)
                .toList();
        Random random = new Random(SEED);
        try (Cluster cluster = apart ? Cluster.startApart(3, AGENTS) : Cluster.start(3, AGENTS);
                Office office = new Office(cluster.balancer().uri(), AGENTS, SEED)) {
            List<Node> nodes = cluster.nodes();
            for (int round = 1; round <= ROUNDS; round++) {
                Failure failure = failures.get((round - 1) % failures.size());
                List<Node> others = new ArrayList<>(nodes);
                Node node = others.remove(random.nextInt(others.size()));
                office.workDuring(() -> {
                    office.awaitAccepted(AGENTS);
                    failure.happenTo(node, others, cluster, office);
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
        KILLED("was killed and started again", false) {
            @Override
            void happenTo(Node node, List<Node> others, Cluster cluster, Office office) throws Exception {
                node.kill();
                start(node);
            }
        },
        CUT_OFF("was cut off for " + CUT_OFF_SECONDS + " s", true) {
            @Override
            void happenTo(Node node, List<Node> others, Cluster cluster, Office office) throws Exception {
                cluster.cutOff(node);
                TimeUnit.SECONDS.sleep(CUT_OFF_SECONDS);
                office.awaitRefusal(node);
                cluster.connectAgain(node);
            }
        },
        STOPPED("was stopped for " + STOPPED_SECONDS + " s", false) {
            @Override
            void happenTo(Node node, List<Node> others, Cluster cluster, Office office) throws Exception {
                node.stop();
                TimeUnit.SECONDS.sleep(STOPPED_SECONDS);
                node.goOn();
            }
        },
        ALL_APART("and all others were cut off from each other", true) {
            @Override
            void happenTo(Node node, List<Node> others, Cluster cluster, Office office) throws Exception {
                cluster.nodes().forEach(cluster::cutOff);
                for (Node each : cluster.nodes()) {
                    office.awaitRefusal(each);
                }
                cluster.nodes().forEach(cluster::connectAgain);
            }
        },
        ENDED("was ended and started again", false) {
            @Override
            void happenTo(Node node, List<Node> others, Cluster cluster, Office office) throws Exception {
                node.end();
                start(node);
            }
        },
        LEFT_ALONE("was left alone, because both others were killed, and started again", false) {
            @Override
            void happenTo(Node node, List<Node> others, Cluster cluster, Office office) throws Exception {
                for (Node other : others) {
                    other.kill();
                }
                office.awaitRefusal(node);
                start(others.toArray(Node[]::new));
            }
        },
        ALL_KILLED("and all others were killed and started again", false) {
            @Override
            void happenTo(Node node, List<Node> others, Cluster cluster, Office office) throws Exception {
                for (Node each : cluster.nodes()) {
                    each.kill();
                }
                start(cluster.nodes().toArray(Node[]::new));
            }
        };

        private final String text;
        private final boolean isCut;

        Failure(String text, boolean isCut) {
            this.text = text;
            this.isCut = isCut;
        }

        abstract void happenTo(Node node, List<Node> others, Cluster cluster, Office office) throws Exception;

        private static void start(Node... nodes) throws Exception {
            for (Node node : nodes) {
                node.launch();
            }
            for (Node node : nodes) {
                node.awaitServing();
            }
        }
    }
}
