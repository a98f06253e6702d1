package dev.verbatim.cluster;

import dev.verbatim.runtime.state.StateUnavailableException;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node as which this JVM is in the cluster. If the majority has gone on without it, it joins anew: what it had before, such as
 * the locks of steps that the others have given up, is of another time.
 */
final class Membership implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

    private final ClusterSettings settings;
    private final ExecutorService executor;
    private volatile @Nullable ClusterNode node;
    private Consumer<ClusterNode> joined = other -> {};
    private boolean closed;

    /**
     * Joins the others.
     *
     * @throws StateUnavailableException if they refuse this node, or it does not find enough of them
     */
    Membership(ClusterSettings settings) {
        this.settings = settings;
        this.executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "verbatim-membership-" + settings.name());
            thread.setDaemon(true);
            return thread;
        });
        this.node = ClusterNode.join(settings, this::leftBehind);
    }

    ClusterNode node() {
        return Objects.requireNonNull(node);
    }

    /** Tells a listener of the present node, and of each later one. */
    synchronized void onJoined(Consumer<ClusterNode> listener) {
        joined = listener;
        listener.accept(node());
    }

    private void leftBehind(ClusterNode left) {
        try {
            executor.execute(() -> joinAnew(left));
        } catch (RejectedExecutionException end) {
            LOG.debug("{} ends and does not join anew", settings.name(), end);
        }
    }

    private synchronized void joinAnew(ClusterNode left) {
        if (node != left) {
            // It has not joined yet, or has joined anew already.
            return;
        }
        LOG.warn("the others have gone on without {}, which joins them anew", settings.name());
        left.close();
        while (!closed) {
            try {
                node = ClusterNode.join(settings, this::leftBehind);
                joined.accept(node());
                return;
            } catch (StateUnavailableException refused) {
                LOG.warn("{} tries again", settings.name(), refused);
            }
        }
    }

    /** Leaves, after the others have copies of everything, if they get them in time. */
    @Override
    public void close() {
        executor.shutdownNow();
        synchronized (this) {
            closed = true;
            node().close();
        }
    }
}
