package dev.verbatim.cluster;

import dev.verbatim.runtime.state.NotificationLog.Following;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens on this node for the notifications of a caller. They are told by a thread of their own, which may fall behind. */
final class Followers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private final Map<String, List<Runnable>> followed = new ConcurrentHashMap<>();
    private final Set<String> news = new LinkedHashSet<>();
    private final ExecutorService executor;

    Followers(String node) {
        this.executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "verbatim-news-" + node);
            thread.setDaemon(true);
            return thread;
        });
    }

    Following follow(String callerName, Runnable listener) {
        followed.compute(callerName, (name, known) -> {
            List<Runnable> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(listener);
            return all;
        });
        return () -> followed.computeIfPresent(callerName, (name, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }

    /** Tells the followers of a caller, and returns before they know. */
    void tell(String callerName) {
        if (!followed.containsKey(callerName)) {
            return;
        }
        synchronized (news) {
            if (!news.add(callerName) || news.size() > 1) {
                return;
            }
        }
        try {
            executor.execute(this::tellAll);
        } catch (RejectedExecutionException closed) {
            LOG.debug("news after the end", closed);
        }
    }

    /** Tells everyone, because this node has got a copy of the state. */
    void tellEveryone() {
        followed.keySet().forEach(this::tell);
    }

    private void tellAll() {
        List<String> callers;
        synchronized (news) {
            callers = List.copyOf(news);
            news.clear();
        }
        for (String caller : callers) {
            for (Runnable listener : followed.getOrDefault(caller, List.of())) {
                try {
                    listener.run();
                } catch (RuntimeException failure) {
                    LOG.error("the sessions of {} were not told of a notification", caller, failure);
                }
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
