package dev.verbatim.cluster;

import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.runtime.state.StateStoreContract;
import org.junit.jupiter.api.AfterAll;

/** Two nodes are as one store. */
class TwoNodesContractTest extends StateStoreContract {
    private static final TestCluster CLUSTER = TestCluster.started(2);

    @AfterAll
    static void stop() {
        CLUSTER.close();
    }

    @Override
    protected StateStore store() {
        return CLUSTER.store(0);
    }

    @Override
    protected StateStore other() {
        return CLUSTER.store(1);
    }
}
