package dev.verbatim.cluster;

import java.util.concurrent.TimeUnit;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.configuration.parsing.ConfigurationBuilderHolder;
import org.infinispan.conflict.MergePolicy;
import org.infinispan.partitionhandling.PartitionHandling;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.infinispan.transaction.LockingMode;
import org.infinispan.transaction.TransactionMode;
import org.infinispan.transaction.tm.EmbeddedBaseTransactionManager;

/** How Infinispan keeps the state: in two nodes, changed by pessimistic transactions, without two halves. */
final class NodeConfiguration {
    private static final int OWNERS = 2;

    private NodeConfiguration() {}

    /**
     * Returns the configuration of a node with one cache. The cache is configured before the node joins, for the others may start it
     * first, and then this node decides by its own configuration whether a partition goes on.
     */
    static ConfigurationBuilderHolder of(
            ClusterSettings settings,
            String cache,
            ClusterChannel channel,
            EmbeddedBaseTransactionManager transactions) {
        ConfigurationBuilderHolder configuration = new ConfigurationBuilderHolder();
        configureNode(configuration.getGlobalConfigurationBuilder(), settings, channel);
        configureCache(configuration.newConfigurationBuilder(cache), settings.timeouts(), transactions);
        return configuration;
    }

    private static void configureNode(
            GlobalConfigurationBuilder global, ClusterSettings settings, ClusterChannel channel) {
        global.clusteredDefault();
        global.cacheManagerName(settings.name());
        global.transport()
                .clusterName("verbatim")
                .nodeName(settings.name())
                .addProperty(JGroupsTransport.CHANNEL_CONFIGURATOR, channel)
                .distributedSyncTimeout(settings.timeouts().start().toMillis());
        global.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
        global.metrics().gauges(false).histograms(false);
        global.jmx().disable();
    }

    private static void configureCache(
            ConfigurationBuilder cache, ClusterTimeouts timeouts, EmbeddedBaseTransactionManager transactions) {
        cache.clustering()
                .cacheMode(CacheMode.DIST_SYNC)
                .remoteTimeout(timeouts.answer().toMillis())
                .hash()
                .numOwners(OWNERS)
                .groups()
                .enabled()
                .addGrouper(new Keys.ByName());
        // Nodes that come back take over what the majority has. Comparing values instead, Infinispan would let them
        // read their own
        // old ones meanwhile.
        cache.clustering()
                .partitionHandling()
                .whenSplit(PartitionHandling.DENY_READ_WRITES)
                .mergePolicy(MergePolicy.NONE);
        cache.clustering().stateTransfer().timeout(timeouts.start().toMillis());
        // An XA resource, because failures of a synchronization are only logged.
        cache.transaction()
                .transactionMode(TransactionMode.TRANSACTIONAL)
                .lockingMode(LockingMode.PESSIMISTIC)
                .useSynchronization(false)
                .cacheStopTimeout(timeouts.lock().toMillis())
                .transactionManagerLookup(() -> transactions);
        cache.locking().lockAcquisitionTimeout(timeouts.lock().toMillis(), TimeUnit.MILLISECONDS);
    }
}
