package dev.verbatim.cluster;

import static dev.verbatim.cluster.Eventually.eventually;
import static dev.verbatim.cluster.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.runtime.state.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nodes are lost, and leave. */
class LossTest {
    private static final int NAMES = 40;

    @Test
    void twoOfThreeNodesGoOnWhenTheThirdIsKilled() {
        try (TestCluster cluster = TestCluster.started(3)) {
            String position =
                    cluster.store(0).notifications().after("name-0", null).position();
            Texts.writeAll(NAMES, cluster.store(2), "before");
            // It holds locks that have to be freed.
            Step lost = cluster.store(2).begin(Set.of("name-1"));
            lost.write(Texts.key("name-1"), "lost");
            cluster.kill(2);
            for (int i = 0; i < NAMES; i++) {
                String name = "name-" + i;
                ClusterStore store = cluster.store(i % 2);
                assertThat(eventually("read", () -> Texts.read(store, name))).isEqualTo("before");
                eventually("written", () -> {
                    Texts.write(store, name, "after");
                    return true;
                });
                assertThat(Texts.read(cluster.store((i + 1) % 2), name)).isEqualTo("after");
            }
            assertThat(Texts.of(cluster.store(1).notifications().after("name-0", position)))
                    .contains("before", "after");
        }
    }

    @Tag("long")
    @Test
    void aNodeThatWasKilledComesBackUnderItsName() {
        try (TestCluster cluster = TestCluster.started(3)) {
            Texts.writeAll(NAMES, cluster.store(0), "before");
            cluster.kill(2);
            Texts.writeAll(NAMES, cluster.store(1), "meanwhile");
            ClusterStore back = cluster.start(2, node -> node);
            assertThat(back.nodes()).containsExactly("node-0", "node-1", "node-2");
            for (int i = 0; i < NAMES; i++) {
                assertThat(Texts.read(back, "name-" + i)).isEqualTo("meanwhile");
            }
            Texts.writeAll(NAMES, back, "after");
            assertThat(Texts.read(cluster.store(1), "name-7")).isEqualTo("after");
        }
    }

    @Tag("long")
    @Test
    void oneOfTwoNodesWaitsWhenTheOtherIsKilled() {
        try (TestCluster cluster = TestCluster.started(2)) {
            Texts.writeAll(NAMES, cluster.store(1), "before");
            cluster.kill(1);
            until("noticed", () -> !cluster.store(0).isAvailable());
            assertThatExceptionOfType(StateUnavailableException.class)
                    .isThrownBy(() -> Texts.read(cluster.store(0), "name-0"))
                    .withMessageContaining("node-0 has lost the majority of the other nodes");
            assertThatExceptionOfType(StateUnavailableException.class)
                    .isThrownBy(() -> cluster.store(0).begin(Set.of("name-0")));
            assertThat(cluster.store(0).current()).isEmpty();
        }
    }

    @Test
    void aNodeThatLeavesIsNotMissed() {
        try (TestCluster cluster = TestCluster.started(3)) {
            Texts.writeAll(NAMES, cluster.store(0), "value");
            cluster.store(0).close();
            until("seen", () -> cluster.store(1).nodes().size() == 2);
            IntStream.range(0, NAMES)
                    .forEach(i -> assertThat(eventually("read", () -> Texts.read(cluster.store(2), "name-" + i)))
                            .isEqualTo("value"));
            Texts.writeAll(NAMES, cluster.store(1), "after");
        }
    }

    @Test
    void everythingIsThereWhenAllNodesEndAndStartAgain() {
        try (TestCluster cluster = TestCluster.started(3)) {
            String position =
                    cluster.store(0).notifications().after("name-0", null).position();
            Texts.writeAll(NAMES, cluster.store(0), "value");
            for (int node = 0; node < 3; node++) {
                cluster.kill(node);
            }
            cluster.startAgain();
            IntStream.range(0, NAMES)
                    .forEach(i -> assertThat(Texts.read(cluster.store(i % 3), "name-" + i))
                            .isEqualTo("value"));
            assertThat(Texts.of(cluster.store(1).notifications().after("name-0", position)))
                    .containsExactly("value");
        }
    }

    /** The others have only copies of the state of what it has missed, and not the steps. */
    @Tag("long")
    @Test
    void aNodeThatWasAwayForLongGetsACopy() {
        TestCluster cluster = new TestCluster(3, TestCluster.TIMEOUTS);
        try (cluster) {
            cluster.startAll(3, node -> node.copyAfter(20));
            String position =
                    cluster.store(0).notifications().after("name-1", null).position();
            cluster.kill(2);
            for (int round = 0; round < 5; round++) {
                Texts.writeAll(NAMES, cluster.store(round % 2), "round " + round);
            }
            ClusterStore back = cluster.start(2, node -> node.copyAfter(20));
            for (int i = 0; i < NAMES; i++) {
                assertThat(Texts.read(back, "name-" + i)).isEqualTo("round 4");
            }
            assertThat(Texts.of(back.notifications().after("name-1", position))).contains("round 0", "round 4");
            Texts.writeAll(NAMES, back, "after");
            assertThat(Texts.read(cluster.store(1), "name-7")).isEqualTo("after");
        }
    }

    /** Each step moves one from an account to another, and counts itself in the same step. */
    @Tag("long")
    @Test
    void everyStepIsPublishedOnceAsAWholeWhileANodeIsKilled() throws Exception {
        try (TestCluster cluster = TestCluster.started(3)) {
            List<CompletableFuture<Transfers>> running = new ArrayList<>();
            AtomicBoolean end = new AtomicBoolean();
            AtomicInteger done = new AtomicInteger();
            for (int i = 0; i < 4; i++) {
                Transfers transfers = new Transfers(cluster.store(i % 2), "counter-" + i, i, done);
                running.add(CompletableFuture.supplyAsync(() -> transfers.runUntil(end)));
            }
            until("steps before", () -> done.get() > 100);
            cluster.kill(2);
            until("noticed", () -> cluster.store(0).nodes().size() == 2);
            int before = done.get();
            until("steps after", () -> done.get() > before + 100);
            end.set(true);
            for (CompletableFuture<Transfers> each : running) {
                Transfers transfers = each.get(30, TimeUnit.SECONDS);
                int counted = Transfers.number(cluster.store(0), transfers.counter());
                assertThat(counted).isBetween(transfers.published(), transfers.published() + transfers.unknown());
                assertThat(Transfers.number(cluster.store(1), transfers.counter()))
                        .isEqualTo(counted);
            }
            for (int node = 0; node < 2; node++) {
                assertThat(Transfers.sum(cluster.store(node))).isZero();
            }
        }
    }
}
