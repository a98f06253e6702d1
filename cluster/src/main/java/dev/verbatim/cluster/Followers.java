package dev.verbatim.cluster;

import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.NotificationLog.Following;
import dev.verbatim.runtime.state.StateUnavailableException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who listens on this node for the notifications of a caller. They are told at once of the news that come from here or by a
 * {@linkplain News hint} of another node. Where a hint was lost, they learn of it by a look at the log, which this class takes in
 * intervals and whenever nodes come or go.
 */
final class Followers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final int READ_AT_ONCE = 1_000;

    private final ClusterStore store;
    private volatile @Nullable News news;
    private final Map<String, Followed> followed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor;

    Followers(ClusterStore store, ClusterSettings settings) {
        this.store = store;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "verbatim-news-" + settings.name());
            thread.setDaemon(true);
            return thread;
        });
        long interval = settings.timeouts().check().toMillis();
        var unused = executor.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    /** Sends hints as a node, and receives those of others. */
    void listenAt(ClusterNode node) {
        news = new News(node, received -> run(() -> tellHere(received)), () -> run(this::look));
        run(this::look);
    }

    private void run(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException closed) {
            LOG.debug("news after the end", closed);
        }
    }

    Following follow(String callerName, Runnable listener) {
        followed.compute(callerName, (name, known) -> {
            Followed all = known == null ? new Followed() : known;
            all.listeners.add(listener);
            return all;
        });
        return () -> followed.computeIfPresent(callerName, (name, known) -> {
            known.listeners.remove(listener);
            return known.listeners.isEmpty() ? null : known;
        });
    }

    /** Tells the followers here and on the other nodes. */
    void tell(Map<String, LogPosition> positions) {
        News others = news;
        if (others != null) {
            others.send(positions);
        }
        tellHere(positions);
    }

    private void tellHere(Map<String, LogPosition> positions) {
        positions.forEach((caller, position) -> {
            Followed here = followed.get(caller);
            if (here != null) {
                here.seen = position;
                here.tell(caller);
            }
        });
    }

    /** Tells the followers of callers whose logs have grown without a hint. */
    private void look() {
        List<String> callers = new ArrayList<>(followed.keySet());
        try {
            for (int from = 0; from < callers.size(); from += READ_AT_ONCE) {
                look(callers.subList(from, Math.min(callers.size(), from + READ_AT_ONCE)));
            }
        } catch (StateUnavailableException notNow) {
            LOG.debug("the logs of callers cannot be read now", notNow);
        } catch (RuntimeException failure) {
            LOG.error("the logs of callers were not read", failure);
        }
    }

    private void look(List<String> callers) {
        Set<String> keys = new HashSet<>();
        callers.forEach(caller -> keys.add(Keys.lock(caller)));
        Map<String, byte[]> found = store.readAll(keys);
        for (String caller : callers) {
            LogPosition last = LockEntry.fromBytes(found.get(Keys.lock(caller))).last();
            Followed here = followed.get(caller);
            if (here != null && last != null && !last.equals(here.seen)) {
                here.seen = last;
                here.tell(caller);
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        News others = news;
        if (others != null) {
            others.close();
        }
    }

    private static final class Followed {
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private volatile @Nullable LogPosition seen;

        private void tell(String callerName) {
            for (Runnable listener : listeners) {
                try {
                    listener.run();
                } catch (RuntimeException failure) {
                    LOG.error("the sessions of {} were not told of a notification", callerName, failure);
                }
            }
        }
    }
}
