package dev.verbatim.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.state.Step;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a step waits for other nodes, at most: on a node that has nothing of what the step reads and writes. */
class RoundTripsTest {
    private static final TestCluster CLUSTER = TestCluster.started(3);
    private static final Traffic TRAFFIC = Traffic.of(CLUSTER.store(0));

    private final ClusterStore store = CLUSTER.store(0);
    private final String user = elsewhere("user");
    private final String connection = elsewhere("connection");

    @AfterAll
    static void stop() {
        CLUSTER.close();
    }

    @BeforeEach
    void writeAndReset() {
        Eventually.until("balanced", store::isBalanced);
        Texts.write(store, user, "calls");
        Texts.write(store, connection, "rings");
        TRAFFIC.reset();
    }

    private static String elsewhere(String prefix) {
        ClusterStore store = CLUSTER.store(0);
        int i = 0;
        while (store.node()
                .cache()
                .getDistributionManager()
                .getCacheTopology()
                .getDistribution(Keys.lock(prefix + i))
                .isWriteOwner()) {
            i++;
        }
        return prefix + i;
    }

    @Test
    void aStepOfOneUserTakesFour() {
        try (Step step = store.begin(Set.of(user))) {
            assertThat(store.read(Texts.key(user))).isEqualTo("calls");
            assertThat(store.read(Texts.key(connection))).isEqualTo("rings");
            step.write(Texts.key(user), "speaks");
            step.write(Texts.key(connection), "answered");
            store.notifications().send(user, Texts.message("answered"));
            step.commit();
        }
        assertThat(TRAFFIC.roundTrips()).isEqualTo(4);
        assertThat(CLUSTER.store(1).read(Texts.key(connection))).isEqualTo("answered");
    }

    @Test
    void whatIsKeptWithTheLockIsReadOnce() {
        try (Step step = store.begin(Set.of(user))) {
            assertThat(store.read(Texts.key(user))).isEqualTo("calls");
            assertThat(store.read(Texts.key(user))).isEqualTo("calls");
            step.write(Texts.key(user), "speaks");
            step.commit();
        }
        assertThat(TRAFFIC.roundTrips()).isEqualTo(3);
    }

    @Test
    void aReadTakesOne() {
        store.read(Texts.key(user));
        assertThat(TRAFFIC.roundTrips()).isEqualTo(1);
    }

    @Test
    void aReplayTakesTwo() {
        String position = store.notifications().after(user, null).position();
        Texts.write(store, user, "new");
        TRAFFIC.reset();
        assertThat(Texts.of(store.notifications().after(user, position))).containsExactly("new");
        assertThat(TRAFFIC.roundTrips()).isEqualTo(2);
    }

    @Test
    void aReplayWithoutNewsTakesOne() {
        String position = store.notifications().after(user, null).position();
        TRAFFIC.reset();
        assertThat(store.notifications().after(user, position).notifications()).isEmpty();
        assertThat(TRAFFIC.roundTrips()).isEqualTo(1);
    }
}
