package dev.verbatim.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.infinispan.AdvancedCache;
import org.infinispan.commands.write.WriteCommand;
import org.infinispan.container.versioning.IncrementableEntryVersion;
import org.infinispan.distribution.DistributionManager;
import org.infinispan.factories.ComponentRegistry;
import org.infinispan.factories.impl.BasicComponentRegistry;
import org.infinispan.partitionhandling.AvailabilityMode;
import org.infinispan.partitionhandling.impl.PartitionHandlingManager;
import org.infinispan.remoting.transport.Address;
import org.infinispan.topology.CacheTopology;
import org.infinispan.transaction.xa.GlobalTransaction;

/**
 * Changes two answers of Infinispan to the loss of nodes.
 *
 * <ul>
 *   <li>A commit fails that has lost a node on its way. Infinispan would report success, and repeat the commit when the nodes see each
 *       other again. By then, others may have changed the same values under the same locks, and would lose these changes. Where the
 *       majority is, the commit is tried again at once, with the nodes that are left.
 *   <li>The majority rolls back the transactions of lost nodes, and frees their locks, as soon as it goes on without them. Infinispan
 *       would wait for a minute.
 * </ul>
 */
final class PartitionRules implements PartitionHandlingManager {
    private final PartitionHandlingManager original;
    private final DistributionManager distribution;

    private PartitionRules(PartitionHandlingManager original, DistributionManager distribution) {
        this.original = original;
        this.distribution = distribution;
    }

    /** Takes the place of a cache's own. */
    static void apply(AdvancedCache<?, ?> cache) {
        ComponentRegistry components = ComponentRegistry.of(cache);
        BasicComponentRegistry registry = components.getComponent(BasicComponentRegistry.class);
        PartitionHandlingManager original =
                registry.getComponent(PartitionHandlingManager.class).running();
        registry.replaceComponent(
                PartitionHandlingManager.class.getName(),
                new PartitionRules(original, cache.getDistributionManager()),
                false);
        registry.rewire();
    }

    @Override
    public boolean addPartialCommit1PCTransaction(
            GlobalTransaction transaction,
            Collection<Address> nodes,
            Collection<Object> keys,
            List<WriteCommand> changes) {
        return false;
    }

    @Override
    public boolean addPartialCommit2PCTransaction(
            GlobalTransaction transaction,
            Collection<Address> nodes,
            Collection<Object> keys,
            Map<Object, IncrementableEntryVersion> versions) {
        return false;
    }

    @Override
    public boolean addPartialRollbackTransaction(
            GlobalTransaction transaction, Collection<Address> nodes, Collection<Object> keys) {
        return original.addPartialRollbackTransaction(transaction, nodes, keys);
    }

    @Override
    public AvailabilityMode getAvailabilityMode() {
        return original.getAvailabilityMode();
    }

    @Override
    public CompletionStage<Void> setAvailabilityMode(AvailabilityMode mode) {
        return original.setAvailabilityMode(mode);
    }

    @Override
    public void checkWrite(Object key) {
        original.checkWrite(key);
    }

    @Override
    public void checkRead(Object key, long flags) {
        original.checkRead(key, flags);
    }

    @Override
    public void checkClear() {
        original.checkClear();
    }

    @Override
    public void checkBulkRead() {
        original.checkBulkRead();
    }

    @Override
    public CacheTopology getLastStableTopology() {
        return original.getLastStableTopology();
    }

    @Override
    public boolean isTransactionPartiallyCommitted(GlobalTransaction transaction) {
        return original.isTransactionPartiallyCommitted(transaction);
    }

    @Override
    public Collection<GlobalTransaction> getPartialTransactions() {
        return original.getPartialTransactions();
    }

    @Override
    public boolean canRollbackTransactionAfterOriginatorLeave(GlobalTransaction transaction) {
        return getAvailabilityMode() == AvailabilityMode.AVAILABLE
                && !distribution.getCacheTopology().getActualMembers().contains(transaction.getAddress());
    }

    @Override
    public void onTopologyUpdate(CacheTopology topology) {
        original.onTopologyUpdate(topology);
    }
}
