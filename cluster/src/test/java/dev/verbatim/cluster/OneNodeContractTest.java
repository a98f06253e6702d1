package dev.verbatim.cluster;

import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.runtime.state.StateStoreContract;
import org.junit.jupiter.api.AfterAll;

/** A cluster of one node is as every store. */
class OneNodeContractTest extends StateStoreContract {
    private static final TestCluster CLUSTER = TestCluster.started(1);

    @AfterAll
    static void stop() {
        CLUSTER.close();
    }

    @Override
    protected StateStore store() {
        return CLUSTER.store(0);
    }
}
