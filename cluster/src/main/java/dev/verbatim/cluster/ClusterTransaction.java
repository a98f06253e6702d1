package dev.verbatim.cluster;

import dev.verbatim.runtime.state.StateUnavailableException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.infinispan.AdvancedCache;
import org.infinispan.commons.CacheException;
import org.infinispan.context.Flag;
import org.infinispan.transaction.tm.EmbeddedBaseTransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of Infinispan, which is not the thread's between two calls: threads may use other stores and other transactions.
 */
final class ClusterTransaction {
    private final AdvancedCache<String, byte[]> cache;
    private final EmbeddedBaseTransactionManager manager;
    private final Transaction transaction;

    private ClusterTransaction(ClusterNode node) {
        this.cache = node.cache();
        this.manager = node.transactions();
        Transaction others = manager.getTransaction();
        try {
            manager.suspend();
            manager.begin();
            this.transaction = manager.suspend();
            if (others != null) {
                manager.resume(others);
            }
        } catch (NotSupportedException | SystemException | InvalidTransactionException e) {
            throw new StateUnavailableException("a transaction cannot begin", e);
        }
    }

    static ClusterTransaction begin(ClusterNode node) {
        return new ClusterTransaction(node);
    }

    /** Waits for a lock. The transaction can only be rolled back if it throws. */
    void lock(String key) {
        run(() -> cache.lock(key));
    }

    /**
     * Writes, which nobody sees before {@link #commit}. It needs no locks of its own, because the step's locks guard it.
     *
     * @param changes {@code null} removes a key
     */
    void write(Map<String, @Nullable Entry> changes) {
        AdvancedCache<String, byte[]> writer = cache.withFlags(Flag.SKIP_LOCKING, Flag.IGNORE_RETURN_VALUES);
        run(() -> {
            changes.forEach((key, entry) -> {
                if (entry == null) {
                    writer.remove(key);
                } else {
                    writer.put(key, entry.bytes(), entry.lifespanMillis(), TimeUnit.MILLISECONDS);
                }
            });
            return true;
        });
    }

    /** Publishes what was written. If it throws, it may be published all the same. */
    void commit() throws Exception {
        transaction.commit();
    }

    void rollback() {
        try {
            transaction.rollback();
        } catch (IllegalStateException | SystemException | CacheException alreadyOver) {
            // Its locks are released when this node is not seen any more, at the latest.
            ClusterStore.LOG.debug("a transaction was not rolled back", alreadyOver);
        }
    }

    private boolean run(Action action) {
        Transaction others = manager.getTransaction();
        try {
            manager.resume(transaction);
            try {
                return action.run();
            } finally {
                manager.suspend();
                if (others != null) {
                    manager.resume(others);
                }
            }
        } catch (SystemException | InvalidTransactionException e) {
            throw new CacheException("the transaction is over", e);
        }
    }

    private interface Action {
        boolean run();
    }

    /**
     * What is written.
     *
     * @param lifespanMillis -1 for ever
     */
    record Entry(byte[] bytes, long lifespanMillis) {
        static Entry forever(byte[] bytes) {
            return new Entry(bytes, -1);
        }
    }
}
