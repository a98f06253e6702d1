package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.state.RenderedNotification;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest notifications of one user, for sessions that resume. An id is a random name of this log and a number, so that
 * neither the ids of other users nor those from before a restart are taken for its own. Not thread-safe.
 */
final class Kept {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NAME_BYTES = 8;
    private static final int MOST_DIGITS = 18;

    private final NotificationLimits limits;
    private final NotificationCounters counters;
    private final String name;
    private final Deque<RenderedNotification> latest = new ArrayDeque<>();
    private long last;
    private long bytes;
    private boolean forgotten;

    Kept(NotificationLimits limits, NotificationCounters counters) {
        this.limits = limits;
        this.counters = counters;
        byte[] random = new byte[NAME_BYTES];
        RANDOM.nextBytes(random);
        this.name = HexFormat.of().formatHex(random);
    }

    /** Gives a notification its id, and keeps it. */
    RenderedNotification keep(RenderedNotification message) {
        if (limits.maxKept() == 0 || forgotten) {
            return message;
        }
        last++;
        RenderedNotification kept = message.withId(id(last));
        latest.add(kept);
        count(1, kept);
        while (!latest.isEmpty() && isTooMuch()) {
            count(-1, latest.remove());
        }
        return kept;
    }

    private boolean isTooMuch() {
        return latest.size() > limits.maxKept()
                || bytes > limits.maxKeptBytes()
                || counters.keptBytes() > limits.maxKeptBytesOfAll();
    }

    private void count(int sign, RenderedNotification message) {
        long size = (long) sign * message.toJson().length;
        bytes += size;
        counters.countKept(sign, size);
    }

    private String id(long number) {
        return name + "-" + number;
    }

    /** Returns the id of the latest notification, kept or not; {@code null} if nothing is kept. */
    @Nullable
    String position() {
        return limits.maxKept() == 0 ? null : id(last);
    }

    /**
     * Returns what a session that resumes receives.
     *
     * @param id the last that it has received, of any origin; {@code null} if it does not resume
     */
    Resumed after(@Nullable String id) {
        if (id == null) {
            return new Resumed(0, position(), List.of());
        }
        long number = number(id);
        if (number < 0 || number > last) {
            return new Resumed(-1, position(), List.of());
        }
        long first = last - latest.size() + 1;
        long missed = Math.max(0, first - 1 - number);
        return new Resumed(
                missed,
                id(number + missed),
                latest.stream().skip(number + missed + 1 - first).toList());
    }

    /** Returns -1 for ids that are not from this log. */
    private long number(String id) {
        String prefix = name + "-";
        boolean own = limits.maxKept() > 0 && id.startsWith(prefix) && id.length() <= prefix.length() + MOST_DIGITS;
        String digits = own ? id.substring(prefix.length()) : "";
        return !digits.isEmpty() && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? Long.parseLong(digits)
                : -1;
    }

    /** Keeps nothing any more. */
    void forget() {
        forgotten = true;
        latest.forEach(each -> count(-1, each));
        latest.clear();
    }

    boolean isForgotten() {
        return forgotten;
    }

    /**
     * What a session that resumes receives.
     *
     * @param missed how many are not kept any more; -1 if nobody knows
     * @param position the id before the events
     * @param events what it has not received yet
     */
    record Resumed(long missed, @Nullable String position, List<RenderedNotification> events) {}
}
