package dev.verbatim.cluster;

import dev.verbatim.runtime.state.StateUnavailableException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.infinispan.AdvancedCache;
import org.infinispan.commons.TimeoutException;
import org.infinispan.factories.ComponentRegistry;
import org.infinispan.factories.GlobalComponentRegistry;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.partitionhandling.AvailabilityMode;
import org.infinispan.partitionhandling.impl.PartitionHandlingManager;
import org.infinispan.topology.CacheTopology;
import org.infinispan.topology.ClusterTopologyManager;
import org.infinispan.topology.RebalancingStatus;
import org.infinispan.transaction.tm.EmbeddedBaseTransactionManager;
import org.jgroups.JChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node of the cluster: Infinispan, with one cache. */
final class ClusterNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterNode.class);
    private static final String CACHE = "state";
    private static final String MERGED = " has found the others after it began alone, and has to join them";
    private static final Duration STEADILY = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 50;
    /** After how many answers that have not come a node that is alone begins anew. */
    private static final int ATTEMPT = 5;

    private final ClusterSettings settings;
    private final ClusterChannel channel;
    private final EmbeddedBaseTransactionManager transactions = new EmbeddedBaseTransactionManager();
    private final DefaultCacheManager manager;

    private ClusterNode(ClusterSettings settings, Consumer<ClusterNode> leftBehind) {
        this.settings = settings;
        this.channel = new ClusterChannel(settings, () -> leftBehind.accept(this));
        this.manager = new DefaultCacheManager(NodeConfiguration.of(settings, CACHE, channel, transactions), false);
    }

    /**
     * Joins the others.
     *
     * @param leftBehind told of the node when the majority of the others has gone on without it, and it sees them again
     * @throws StateUnavailableException if they refuse this node, or it does not find enough of them
     */
    static ClusterNode join(ClusterSettings settings, Consumer<ClusterNode> leftBehind) {
        ClusterTimeouts timeouts = settings.timeouts();
        long begin = System.nanoTime();
        boolean mayTryAgain = true;
        while (true) {
            ClusterNode node = new ClusterNode(settings, leftBehind);
            StateUnavailableException refused;
            boolean mayPass;
            try {
                long end = Math.min(
                        begin + timeouts.start().toNanos(),
                        System.nanoTime() + timeouts.join().toNanos() * ATTEMPT);
                if (node.start(end)) {
                    return node;
                }
                refused = node.notEnough();
                mayPass = !node.isStranger() && !isOver(begin, timeouts.start());
            } catch (RuntimeException failure) {
                refused = node.refused(failure);
                // The others find out within this time that a node was killed whose name this one has.
                String reason = String.valueOf(refused.getMessage());
                mayPass = reason.endsWith(MERGED) && !isOver(begin, timeouts.start())
                        || reason.contains(JoinCheck.NAME_IS_TAKEN)
                                && !isOver(begin, timeouts.failure().multipliedBy(2));
                if (mayTryAgain && hasTimedOut(failure)) {
                    // Its share of the state did not come, such as from one that left meanwhile.
                    mayTryAgain = false;
                    mayPass = true;
                    begin = System.nanoTime();
                }
            }
            node.manager.stop();
            if (!mayPass) {
                throw refused;
            }
            LOG.info("{}; trying again", refused.getMessage());
        }
    }

    private static boolean hasTimedOut(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOver(long begin, Duration most) {
        return System.nanoTime() - begin > most.toNanos();
    }

    /** Returns if enough others were found. */
    private boolean start(long end) {
        manager.start();
        boolean enough = waitFor(() -> size() >= settings.leastNodes() || isStranger(), end) && !isStranger();
        if (enough && channel.hasMerged()) {
            // As the one that leads the merge, it would begin an empty state beside that of the others.
            throw new StateUnavailableException(settings.name() + MERGED);
        }
        if (enough) {
            PartitionRules.apply(manager.getCache(CACHE).getAdvancedCache());
        }
        return enough;
    }

    private StateUnavailableException notEnough() {
        SortedSet<String> strangers = strangers();
        return new StateUnavailableException(settings.name() + " has found " + (size() - 1) + " other nodes, and needs "
                + (settings.leastNodes() - 1) + " to begin, so that no two halves of the cluster begin; "
                + (strangers.isEmpty()
                        ? "start them, and check their addresses, and that they have a secret if this node has one, or none"
                        : "those at " + strangers
                                + " have another secret or other certificates; give all nodes the same"));
    }

    /** Whether so many of the others have another secret that those with the same one cannot be enough. */
    private boolean isStranger() {
        return size() == 1
                && !settings.nodes().isEmpty()
                && settings.nodes().size() - strangers().size() < settings.leastNodes();
    }

    private SortedSet<String> strangers() {
        Credentials credentials = settings.credentials();
        return credentials == null ? Collections.emptySortedSet() : credentials.refused();
    }

    private StateUnavailableException refused(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StateUnavailableException known) {
                return known;
            }
            if (cause instanceof SecurityException) {
                return new StateUnavailableException(settings.name() + " cannot join: " + cause.getMessage(), failure);
            }
        }
        return new StateUnavailableException(
                settings.name() + " cannot join; is the port " + settings.port() + " free?", failure);
    }

    AdvancedCache<String, byte[]> cache() {
        return manager.<String, byte[]>getCache(CACHE).getAdvancedCache();
    }

    EmbeddedBaseTransactionManager transactions() {
        return transactions;
    }

    DefaultCacheManager manager() {
        return manager;
    }

    JChannel channel() {
        return channel.channel();
    }

    /** Returns the number of nodes that this one sees, with itself. */
    int size() {
        var view = channel().getView();
        return view == null ? 1 : view.size();
    }

    boolean isAvailable() {
        return isRunning() && cache().getAvailability() == AvailabilityMode.AVAILABLE;
    }

    /** Whether it is neither starting nor ending. */
    boolean isRunning() {
        return manager.isRunning(CACHE);
    }

    /** Whether every value is where it should be. */
    boolean isBalanced() {
        CacheTopology now = cache().getDistributionManager().getCacheTopology();
        CacheTopology stable = ComponentRegistry.componentOf(cache(), PartitionHandlingManager.class)
                .getLastStableTopology();
        return stable != null
                && now.getPendingCH() == null
                && stable.getTopologyId() == now.getTopologyId()
                && stable.getMembers().size() == size();
    }

    /** Leaves, after the copies that others have of this node's values are complete, if they become so in time. */
    @Override
    public void close() {
        long end = System.nanoTime() + settings.timeouts().start().toNanos();
        if (isAvailable() && !waitFor(new Steadily(this::isBalanced, STEADILY), end)) {
            LOG.warn("{} leaves although not every value has two copies", settings.name());
        }
        leaveCache(end);
        manager.stop();
    }

    /** As the coordinator, it is there until the others have learned that it leaves, for they would take it for lost. */
    private void leaveCache(long end) {
        boolean isFollowed = manager.isCoordinator() && size() > 1 && isAvailable();
        manager.getCache(CACHE).stop();
        if (isFollowed) {
            ClusterTopologyManager topologies =
                    GlobalComponentRegistry.componentOf(manager, ClusterTopologyManager.class);
            BooleanSupplier complete = () -> topologies.getRebalancingStatus(CACHE) == RebalancingStatus.COMPLETE;
            waitFor(new Steadily(complete, STEADILY), end);
        }
    }

    private static boolean waitFor(BooleanSupplier condition, long end) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable String toString() {
        return settings.name();
    }

    List<String> members() {
        return manager.getMembers().stream().map(String::valueOf).sorted().toList();
    }

    /** Whether a condition has been true for a while, because this node may not have learned yet of another one that has left. */
    private static final class Steadily implements BooleanSupplier {
        private final BooleanSupplier condition;
        private final Duration least;
        private long since = System.nanoTime();

        private Steadily(BooleanSupplier condition, Duration least) {
            this.condition = condition;
            this.least = least;
        }

        @Override
        public boolean getAsBoolean() {
            long now = System.nanoTime();
            if (!condition.getAsBoolean()) {
                since = now;
            }
            return now - since > least.toNanos();
        }
    }
}
