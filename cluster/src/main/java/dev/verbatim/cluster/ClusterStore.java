package dev.verbatim.cluster;

import dev.verbatim.cluster.ClusterTransaction.Entry;
import dev.verbatim.cluster.LockEntry.Kept;
import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.NotificationLog;
import dev.verbatim.runtime.state.OutcomeUnknownException;
import dev.verbatim.runtime.state.RenderedNotification;
import dev.verbatim.runtime.state.StateKey;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.runtime.state.Step;
import dev.verbatim.runtime.state.StoredNotification;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infinispan.commons.CacheException;
import org.infinispan.commons.IllegalLifecycleStateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store of several servers, the nodes. Each of them serves every request, and each value is in the memory of two of them.
 *
 * <pre>{@code
 * ClusterStore store = ClusterStore.builder()
 *         .name("a")
 *         .bind("10.0.0.1", 7800)
 *         .nodes("10.0.0.1:7800", "10.0.0.2:7800", "10.0.0.3:7800")
 *         .secret(System.getenv("CLUSTER_SECRET"))
 *         .pages(Map.of("voice.md", digest))
 *         .build();
 * }</pre>
 *
 * <p>With three nodes, one of them may be lost at any time: the others go on, after a pause in which they find out. Nodes that lose
 * the majority of the others throw {@link StateUnavailableException} until they see them again, so that there are never two
 * states. Nothing is kept on disk.
 *
 * <p>If a node or a connection is lost while {@link Step#commit} waits for an answer, the store reads whether the step was published.
 * If it cannot read that either, it throws an {@link OutcomeUnknownException}: the step may have been published. Each wait has an
 * end, {@link ClusterStoreBuilder#lockTimeout} being one of them.
 *
 * @since 0.2.0
 */
public final class ClusterStore implements StateStore, AutoCloseable {
    static final Logger LOG = LoggerFactory.getLogger(ClusterStore.class);
    /** How long the position in a caller's log is remembered after the last notification. */
    private static final Duration POSITIONS = Duration.ofDays(1);

    private final ClusterSettings settings;
    private final Membership membership;
    private final ClusterLog log;
    private final Followers followers;
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("ThreadLocalUsage") // A thread can have a step of each store.
    private final ThreadLocal<@Nullable ClusterStep> steps = new ThreadLocal<>();

    ClusterStore(ClusterSettings settings) {
        this.settings = settings;
        this.membership = new Membership(settings);
        this.followers = new Followers(this, settings);
        this.log = new ClusterLog(this, followers, settings);
        membership.onJoined(followers::listenAt);
    }

    /** Returns a builder of a store. */
    public static ClusterStoreBuilder builder() {
        return new ClusterStoreBuilder();
    }

    @Override
    public <V> @Nullable V read(StateKey<V> key) {
        ClusterStep step = steps.get();
        if (step != null) {
            return step.read(key);
        }
        String name = Keys.value(key);
        byte[] bytes = readAll(Set.of(name)).get(name);
        return bytes == null ? null : key.type().reader().apply(bytes);
    }

    /** Reads values, with one message to each node that has some of them. */
    Map<String, byte[]> readAll(Set<String> keys) {
        try {
            return node().cache().getAll(keys);
        } catch (CacheException failure) {
            throw unavailable("nothing can be read", failure);
        }
    }

    @Override
    public Step begin(Collection<String> locks) {
        if (steps.get() != null) {
            throw new IllegalStateException("this thread has a step already; use current()");
        }
        ClusterStep step = new ClusterStep(this);
        step.acquire(locks);
        steps.set(step);
        return step;
    }

    @Override
    public Optional<Step> current() {
        return Optional.ofNullable(steps.get());
    }

    @Nullable
    ClusterStep currentStep() {
        return steps.get();
    }

    void ended() {
        steps.remove();
    }

    ClusterTransaction newTransaction() {
        try {
            return ClusterTransaction.begin(node());
        } catch (IllegalLifecycleStateException closed) {
            throw unavailable("no step can begin", closed);
        }
    }

    /** Adds notifications to what a step changes. */
    LockEntry append(
            LockEntry entry, String callerName, List<RenderedNotification> sent, Map<String, @Nullable Entry> changes) {
        long now = settings.clock().millis();
        LockEntry before = entry.withLog();
        List<Kept> added = new ArrayList<>(sent.size());
        long number = before.log().number();
        for (RenderedNotification each : sent) {
            StoredNotification stored = StoredNotification.of(each, now);
            added.add(new Kept(stored.event().length, now));
            changes.put(
                    Keys.notification(callerName, ++number),
                    new Entry(stored.toBytes(), settings.limits().keptFor().toMillis()));
        }
        // The clocks of two nodes may differ: this node sets the times, and each owner removes its copies by its own
        // clock.
        long oldest = now
                - settings.limits().keptFor().toMillis()
                - JoinCheck.CLOCKS.multipliedBy(2).toMillis();
        LockEntry after = before.with(added, settings.limits(), oldest);
        for (long gone = before.first(); gone < after.first(); gone++) {
            changes.put(Keys.notification(callerName, gone), null);
        }
        return after;
    }

    /** Returns a lock's own entry as it is written. */
    Entry lasting(LockEntry entry) {
        long lifespan =
                Math.max(POSITIONS.toMillis(), 2 * settings.limits().keptFor().toMillis());
        return new Entry(entry.toBytes(), lifespan);
    }

    long nextStepId() {
        return random.nextLong();
    }

    /**
     * Returns if a step was published although its commit has failed.
     *
     * @param lock the first lock of the step
     * @throws StateUnavailableException if it was not published
     * @throws OutcomeUnknownException if nobody knows
     */
    void findOut(@Nullable String lock, long id, Exception failure) {
        boolean published;
        try {
            published = lock != null && isPublished(lock, id);
        } catch (CacheException | StateUnavailableException unknown) {
            failure.addSuppressed(unknown);
            throw unknown(failure);
        }
        if (lock == null) {
            throw unknown(failure);
        }
        if (!published) {
            throw unavailable("nothing was published", failure);
        }
    }

    private static OutcomeUnknownException unknown(Exception failure) {
        return new OutcomeUnknownException(
                "it is not known whether the step was published; read the state when the others are back", failure);
    }

    /** Reads under the lock, which the step has only until it is decided. */
    private boolean isPublished(String lock, long id) {
        ClusterTransaction transaction = newTransaction();
        try {
            transaction.lock(Keys.lock(lock));
            return lockEntry(lock).steps().contains(id);
        } finally {
            transaction.rollback();
        }
    }

    LockEntry lockEntry(String name) {
        String key = Keys.lock(name);
        return LockEntry.fromBytes(readAll(Set.of(key)).get(key));
    }

    /** Tells the followers of callers on all nodes that there is something new; called without locks. */
    void tell(Map<String, LogPosition> news) {
        if (!news.isEmpty()) {
            followers.tell(news);
        }
    }

    StateUnavailableException unavailable(String what, Exception failure) {
        ClusterNode node = node();
        String why = node.isAvailable()
                ? failure.getMessage()
                : node.isRunning()
                        ? settings.name() + " has lost the majority of the other nodes, and waits for them"
                        : settings.name() + " joins the other nodes anew";
        return new StateUnavailableException(what + ": " + why, failure);
    }

    @Override
    public NotificationLog notifications() {
        return log;
    }

    /** Whether this node can read and publish: it sees the majority of the nodes. */
    public boolean isAvailable() {
        return node().isAvailable();
    }

    /** Returns the names of the nodes that this one sees, with its own, in the order of {@link String#compareTo}. */
    public List<String> nodes() {
        return node().members();
    }

    /** Whether each value has its two copies. If not, they are being made, or there is only one node. */
    public boolean isBalanced() {
        return node().isBalanced();
    }

    ClusterNode node() {
        return membership.node();
    }

    /**
     * Leaves the cluster. Waits until the other nodes have everything that this one has, for a minute at most; so close one node after
     * the other, when the others do not see it any more ({@link #nodes}).
     */
    @Override
    public void close() {
        followers.close();
        membership.close();
    }
}
