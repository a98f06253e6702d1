package dev.verbatim.runtime.state;

import dev.verbatim.runtime.state.NotificationLog.Replay;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The latest notifications of one caller. Thread-safe. */
final class CallerLog {
    private final LogLimits limits;
    private final AtomicLong bytesOfAll;
    private final LongConsumer removed;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private LogPosition last;
    private long bytes;
    /** When somebody last read it, in milliseconds since 1970. */
    private volatile long usedAt;

    /**
     * A log without notifications.
     *
     * @param bytesOfAll counts the bytes of all logs
     * @param last the place after the latest notification
     * @param now in milliseconds since 1970
     * @param removed told of the numbers of those that are not kept any more
     */
    CallerLog(LogLimits limits, AtomicLong bytesOfAll, LogPosition last, long now, LongConsumer removed) {
        this.limits = limits;
        this.bytesOfAll = bytesOfAll;
        this.removed = removed;
        this.last = last;
        this.usedAt = now;
    }

    /** Returns the place after the latest notification. */
    synchronized LogPosition last() {
        return last;
    }

    /** Returns entries with the next numbers, which nobody sees before {@link #add}. */
    List<Entry> numbered(List<RenderedNotification> notifications, long now) {
        LogPosition position = last();
        List<Entry> numbered = new ArrayList<>(notifications.size());
        for (RenderedNotification each : notifications) {
            position = position.at(position.number() + 1);
            numbered.add(new Entry(position.number(), now, each.withId(position.toString())));
        }
        return numbered;
    }

    /** Adds an entry that was kept before. */
    synchronized void load(Entry entry) {
        append(entry);
    }

    /** Adds the entries of a step, and removes older ones that are too old or too many. */
    synchronized void add(List<Entry> added) {
        added.forEach(this::append);
        last = last.at(added.get(added.size() - 1).number());
        long first = added.get(0).number();
        while (entries.getFirst().number() < first && isTooMuch()) {
            removeFirst();
        }
    }

    private void append(Entry entry) {
        entries.add(entry);
        bytes += entry.size();
        bytesOfAll.addAndGet(entry.size());
    }

    private boolean isTooMuch() {
        return entries.size() > limits.maxKept()
                || bytes > limits.maxKeptBytes()
                || bytesOfAll.get() > limits.maxKeptBytesOfAll();
    }

    private void removeFirst() {
        Entry first = entries.removeFirst();
        bytes -= first.size();
        bytesOfAll.addAndGet(-first.size());
        removed.accept(first.number());
    }

    /** Removes what was sent before a moment. */
    synchronized void removeBefore(long moment) {
        while (!entries.isEmpty() && entries.getFirst().sentAt() < moment) {
            removeFirst();
        }
    }

    /** Remembers that it is still of use, although it may be empty. */
    void use(long now) {
        usedAt = now;
    }

    /** Whether it has no notifications, and nobody has read it since a moment. */
    synchronized boolean isUnusedSince(long moment) {
        return entries.isEmpty() && usedAt < moment;
    }

    synchronized int size() {
        return entries.size();
    }

    /** Returns the number of the first entry that is kept; one more than the last if there is none. */
    synchronized long first() {
        return entries.isEmpty() ? last.number() + 1 : entries.getFirst().number();
    }

    synchronized Replay after(@Nullable String id) {
        if (id == null) {
            return new Replay(0, last.toString(), List.of());
        }
        LogPosition from = LogPosition.parse(id);
        if (from == null || !from.log().equals(last.log()) || from.number() > last.number()) {
            return new Replay(-1, last.toString(), List.of());
        }
        long missed = Math.max(0, first() - 1 - from.number());
        return new Replay(missed, last.at(from.number() + missed).toString(), since(from.number()));
    }

    /** Reads from the end, because sessions are usually close to it. */
    private List<RenderedNotification> since(long number) {
        List<RenderedNotification> found = new ArrayList<>();
        for (Iterator<Entry> latestFirst = entries.descendingIterator(); latestFirst.hasNext(); ) {
            Entry entry = latestFirst.next();
            if (entry.number() <= number) {
                break;
            }
            found.add(entry.notification());
        }
        Collections.reverse(found);
        return found;
    }

    /** A numbered notification; {@code sentAt} is in milliseconds since 1970. */
    record Entry(long number, long sentAt, RenderedNotification notification) {
        /** Returns the id. */
        String id() {
            return Objects.requireNonNull(notification.id());
        }

        int size() {
            return notification.toJson().length;
        }
    }
}
