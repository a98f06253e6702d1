package dev.verbatim.cluster;

import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.NotificationLog.Replay;
import dev.verbatim.runtime.state.RenderedNotification;
import dev.verbatim.runtime.state.StoredNotification;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The notifications of all callers, as a node has them. One thread changes them, while others read. */
final class ReplicaLogs {
    private final LogLimits limits;
    private final Map<String, Log> logs = new ConcurrentHashMap<>();
    /** All that are kept, and some that are not any more, in the order in which they came. */
    private final Deque<Ref> all = new ArrayDeque<>();

    private long bytesOfAll;

    ReplicaLogs(LogLimits limits) {
        this.limits = limits;
    }

    /** Begins the log of a caller, if there is none. */
    void begin(String callerName, String logName) {
        logs.computeIfAbsent(callerName, name -> new Log(new LogPosition(logName, 0)));
    }

    /**
     * Adds the notifications of a step, and removes what is too much, but nothing of these.
     *
     * @param now in milliseconds since 1970
     */
    void add(String callerName, String logName, List<byte[]> stored, long now) {
        begin(callerName, logName);
        Log log = log(callerName);
        long first = log.add(stored, now);
        for (int i = 0; i < stored.size(); i++) {
            bytesOfAll += stored.get(i).length;
            all.add(new Ref(callerName, first + i, now));
        }
        removeWhile(log, first, () -> log.isTooMuch(limits));
        long oldest = now - limits.keptFor().toMillis();
        while (!all.isEmpty() && (all.getFirst().at < oldest || bytesOfAll > limits.maxKeptBytesOfAll())) {
            Ref ref = all.getFirst();
            if (ref.caller.equals(callerName) && ref.number >= first) {
                return;
            }
            all.removeFirst();
            removeWhile(log(ref.caller), ref.number + 1, () -> true);
        }
    }

    private void removeWhile(Log log, long before, BooleanSupplier condition) {
        while (log.first() < before && condition.getAsBoolean()) {
            bytesOfAll -= log.removeFirst();
        }
    }

    private Log log(String callerName) {
        Log log = logs.get(callerName);
        if (log == null) {
            throw new IllegalStateException("there is no log of " + callerName);
        }
        return log;
    }

    /** Returns the place after a caller's latest notification; {@code null} if there is no log. */
    @Nullable
    LogPosition last(String callerName) {
        Log log = logs.get(callerName);
        return log == null ? null : log.last();
    }

    /** Reads on after a place in a log that this node has. */
    Replay after(String callerName, LogPosition from) {
        return log(callerName).after(from);
    }

    Map<String, Copy> copy() {
        Map<String, Copy> copy = new TreeMap<>();
        logs.forEach((caller, log) -> copy.put(caller, log.copy()));
        return copy;
    }

    /** Takes the place of what was here. */
    void restore(Map<String, Copy> copy) {
        all.clear();
        bytesOfAll = 0;
        logs.keySet().retainAll(copy.keySet());
        copy.forEach((caller, each) -> {
            logs.put(caller, new Log(each));
            long number = each.last.number() - each.kept.size();
            for (Kept kept : each.kept) {
                all.add(new Ref(caller, ++number, kept.at));
                bytesOfAll += kept.stored.length;
            }
        });
        List<Ref> inOrder = new ArrayList<>(all);
        inOrder.sort((one, other) -> Long.compare(one.at, other.at));
        all.clear();
        all.addAll(inOrder);
    }

    /** The notifications of one caller. */
    private static final class Log {
        private final Deque<Kept> kept = new ArrayDeque<>();
        private LogPosition last;
        private long bytes;

        private Log(LogPosition last) {
            this.last = last;
        }

        private Log(Copy copy) {
            this.last = copy.last;
            kept.addAll(copy.kept);
            copy.kept.forEach(each -> bytes += each.stored.length);
        }

        private synchronized long add(List<byte[]> stored, long now) {
            long first = last.number() + 1;
            for (byte[] each : stored) {
                kept.add(new Kept(now, each));
                bytes += each.length;
            }
            last = last.at(last.number() + stored.size());
            return first;
        }

        private synchronized boolean isTooMuch(LogLimits limits) {
            return kept.size() > limits.maxKept() || bytes > limits.maxKeptBytes();
        }

        /** Returns the bytes that are free now. */
        private synchronized int removeFirst() {
            int length = kept.removeFirst().stored.length;
            bytes -= length;
            return length;
        }

        private synchronized long first() {
            return last.number() + 1 - kept.size();
        }

        private synchronized LogPosition last() {
            return last;
        }

        private synchronized Copy copy() {
            return new Copy(last, List.copyOf(kept));
        }

        private synchronized Replay after(LogPosition from) {
            if (!from.log().equals(last.log()) || from.number() > last.number()) {
                return new Replay(-1, last.toString(), List.of());
            }
            List<RenderedNotification> latestFirst = new ArrayList<>();
            long number = last.number();
            for (Iterator<Kept> i = kept.descendingIterator(); i.hasNext() && number > from.number(); number--) {
                latestFirst.add(RenderedNotification.of(StoredNotification.fromBytes(i.next().stored))
                        .withId(last.at(number).toString()));
            }
            Collections.reverse(latestFirst);
            return new Replay(number - from.number(), last.at(number).toString(), latestFirst);
        }
    }

    /** A notification; {@code at} is in milliseconds since 1970. */
    record Kept(long at, byte[] stored) {}

    /** What a log has at a moment. */
    record Copy(LogPosition last, List<Kept> kept) {}

    private record Ref(String caller, long number, long at) {}
}
