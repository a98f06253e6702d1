package dev.verbatim.cluster;

import static dev.verbatim.cluster.Eventually.eventually;
import static dev.verbatim.cluster.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.runtime.state.NotificationLog.Following;
import dev.verbatim.runtime.state.OutcomeUnknownException;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.runtime.state.Step;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nodes are parted from each other. */
@Tag("long")
class PartitionTest {
    private static final int NAMES = 40;

    @Test
    void theMinorityRefusesAndReturns() throws InterruptedException {
        try (TestCluster cluster = TestCluster.started(3, 3, TestCluster.PARTED);
                Partition partition = new Partition(cluster, 3)) {
            Texts.writeAll(NAMES, cluster.store(2), "before");
            CountDownLatch told = new CountDownLatch(1);
            Following following = cluster.store(2).notifications().follow("name-0", told::countDown);
            Step early = cluster.store(2).begin(Set.of("name-3"));
            assertThat(Texts.read(cluster.store(2), "name-3")).isEqualTo("before");
            early.write(Texts.key("name-3"), "of the minority");
            partition.split(Set.of(0, 1), Set.of(2));
            assertThatExceptionOfType(OutcomeUnknownException.class).isThrownBy(early::commit);
            until("noticed", () -> !cluster.store(2).isAvailable());
            assertThatExceptionOfType(StateUnavailableException.class)
                    .isThrownBy(() -> Texts.write(cluster.store(2), "name-0", "minority"))
                    .withMessageContaining("lost the majority");
            for (int i = 0; i < NAMES; i++) {
                String name = "name-" + i;
                ClusterStore store = cluster.store(i % 2);
                eventually("the majority writes", () -> {
                    Texts.write(store, name, "of the majority");
                    return true;
                });
            }
            partition.heal();
            until(
                    "healed",
                    () -> cluster.store(2).isAvailable()
                            && cluster.store(2).nodes().size() == 3);
            for (int i = 0; i < NAMES; i++) {
                String name = "name-" + i;
                for (int node = 0; node < 3; node++) {
                    ClusterStore store = cluster.store(node);
                    assertThat(eventually("read", () -> Texts.read(store, name)))
                            .isEqualTo("of the majority");
                }
            }
            assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
            following.close();
            until("balanced", () -> cluster.store(0).isBalanced());
            Texts.writeAll(NAMES, cluster.store(2), "of all");
            IntStream.range(0, NAMES)
                    .forEach(i -> assertThat(Texts.read(cluster.store(i % 3), "name-" + i))
                            .isEqualTo("of all"));
        }
    }

    @Test
    void allRefuseWhenNobodyHasTheMajority() {
        try (TestCluster cluster = TestCluster.started(3, 3, TestCluster.PARTED);
                Partition partition = new Partition(cluster, 3)) {
            Texts.writeAll(NAMES, cluster.store(2), "before");
            partition.split(Set.of(0), Set.of(1), Set.of(2));
            for (int node = 0; node < 3; node++) {
                ClusterStore store = cluster.store(node);
                until("noticed", () -> !store.isAvailable());
                assertThatExceptionOfType(StateUnavailableException.class)
                        .isThrownBy(() -> Texts.write(store, "name-0", "alone"));
            }
            partition.heal();
            for (int node = 0; node < 3; node++) {
                ClusterStore store = cluster.store(node);
                until("healed", store::isAvailable);
            }
            IntStream.range(0, NAMES)
                    .forEach(i -> assertThat(Texts.read(cluster.store(i % 3), "name-" + i))
                            .isEqualTo("before"));
            Texts.writeAll(NAMES, cluster.store(1), "after");
        }
    }
}
