package dev.verbatim.runtime.state;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.state.CallerLog.Entry;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notifications of a {@link MemoryStore}. Those of a caller are added under the lock with the caller's name. */
final class MemoryLog implements NotificationLog {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryLog.class);
    /** How often old notifications of all callers are looked for in the time for which they are kept. */
    private static final int SWEEPS = 10;

    private final MemoryStore store;
    private final NamedLocks locks;
    private final LogLimits limits;
    private final Clock clock;
    private final JournaledLogs journaled;
    private final Map<String, CallerLog> logs = new ConcurrentHashMap<>();
    private final Map<String, List<Runnable>> followers = new ConcurrentHashMap<>();
    private final AtomicLong bytesOfAll = new AtomicLong();
    private final AtomicLong nextSweep = new AtomicLong();

    /** @param journaled whether there is a journal */
    MemoryLog(MemoryStore store, NamedLocks locks, LogLimits limits, Clock clock, boolean journaled) {
        this.journaled = new JournaledLogs(journaled);
        this.store = store;
        this.locks = locks;
        this.limits = limits;
        this.clock = clock;
    }

    /** Begins with what a journal has. */
    void load(Map<String, byte[]> kept) {
        journaled.read(kept, (caller, last) -> logs.put(caller, log(caller, last)), (caller, entry) -> {
            CallerLog log = logs.get(caller);
            if (log != null) {
                log.load(entry);
            }
        });
    }

    private CallerLog log(String callerName, LogPosition last) {
        return new CallerLog(limits, bytesOfAll, last, clock.millis(), number -> journaled.removed(callerName, number));
    }

    private CallerLog of(String callerName) {
        return logs.computeIfAbsent(callerName, name -> log(name, LogPosition.beginning()));
    }

    @Override
    public void send(String callerName, NotificationMessage message) {
        MemoryStep step = store.currentStep();
        if (step != null) {
            step.add(callerName, message);
            return;
        }
        try (Step own = store.begin(Set.of(callerName))) {
            send(callerName, message);
            own.commit();
        }
    }

    /** Numbers the notifications of a step. Nobody sees them before {@link #add}. */
    Map<String, List<Entry>> numbered(Map<String, List<RenderedNotification>> notifications) {
        Map<String, List<Entry>> numbered = new LinkedHashMap<>();
        long now = clock.millis();
        notifications.forEach((caller, sent) -> numbered.put(caller, of(caller).numbered(sent, now)));
        return numbered;
    }

    /** Returns what a journal keeps of the notifications of a step, and what it need not keep any more. */
    Map<String, byte @Nullable []> journaled(Map<String, List<Entry>> added) {
        return journaled.changes(added);
    }

    /** Publishes the notifications of a step. */
    void add(Map<String, List<Entry>> added) {
        added.forEach((caller, entries) -> of(caller).add(entries));
        sweep();
    }

    private void sweep() {
        long now = clock.millis();
        long next = nextSweep.get();
        long pause = limits.keptFor().toMillis() / SWEEPS;
        if (now < next || !nextSweep.compareAndSet(next, now + pause)) {
            return;
        }
        long oldest = now - limits.keptFor().toMillis();
        logs.forEach((caller, log) -> {
            log.removeBefore(oldest);
            if (log.isUnusedSince(oldest) && !followers.containsKey(caller) && locks.tryLock(caller)) {
                try {
                    forgetIfUnused(caller, log, oldest);
                } finally {
                    locks.unlock(caller);
                }
            }
        });
    }

    private void forgetIfUnused(String callerName, CallerLog log, long oldest) {
        if (log.isUnusedSince(oldest)) {
            logs.remove(callerName);
            journaled.removed(callerName);
        }
    }

    @Override
    public Replay after(String callerName, @Nullable String id) {
        CallerLog log = of(callerName);
        log.use(clock.millis());
        return log.after(id);
    }

    @Override
    public Following follow(String callerName, Runnable news) {
        followers.compute(callerName, (name, known) -> {
            List<Runnable> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(news);
            return all;
        });
        return () -> {
            // A session that comes back soon finds its log, even if nothing has happened for long.
            of(callerName).use(clock.millis());
            followers.computeIfPresent(callerName, (name, known) -> {
                known.remove(news);
                return known.isEmpty() ? null : known;
            });
        };
    }

    /** Tells the followers of callers that there is something new. */
    void tell(Collection<String> callers) {
        for (String caller : callers) {
            for (Runnable follower : followers.getOrDefault(caller, List.of())) {
                try {
                    follower.run();
                } catch (RuntimeException failure) {
                    LOG.error("the sessions of {} were not told of a notification", caller, failure);
                }
            }
        }
    }

    /** Returns the number of notifications that are kept. */
    int size() {
        return logs.values().stream().mapToInt(CallerLog::size).sum();
    }

    /** Returns the bytes of JSON of the notifications that are kept. */
    long bytes() {
        return bytesOfAll.get();
    }
}
