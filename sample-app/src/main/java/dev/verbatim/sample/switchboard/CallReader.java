package dev.verbatim.sample.switchboard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads one call, and remembers what it has last read, for the time after the end of the call. Thread-safe. */
final class CallReader {
    private final SwitchboardState state;
    private final String userName;
    private final String id;
    private volatile @Nullable CallView last;
    private volatile Duration elapsed = Duration.ZERO;

    /** @param last what is known already, if anything */
    CallReader(SwitchboardState state, String userName, String id, @Nullable CallView last) {
        this.state = state;
        this.userName = userName;
        this.id = id;
        this.last = last;
    }

    /** Returns the current state; {@code null} if the call has ended. */
    @Nullable
    CallView now() {
        CallView now = state.call(userName, id);
        if (now != null) {
            last = now;
        }
        return now;
    }

    /**
     * Returns the current state, or the latest one that was read.
     *
     * @throws IllegalStateException if the call has ended before anything was read
     */
    CallView known() {
        CallView now = now();
        CallView latest = now == null ? last : now;
        if (latest == null) {
            throw new IllegalStateException("call " + id + " has ended, and nothing else is known of it");
        }
        return latest;
    }

    /** Returns the time since the start, or until the end; never negative, although another node may have started the call. */
    Duration elapsed() {
        CallView now = now();
        return now == null ? elapsed : elapsedSince(now.own());
    }

    private Duration elapsedSince(OwnCall own) {
        Duration now = Duration.between(own.started(), state.now());
        elapsed = now.isNegative() ? Duration.ZERO : now;
        return elapsed;
    }

    /** The call ends now, and what it is at the end is remembered. */
    void ended(Connection connection) {
        CallView end = new CallView(known().own(), connection);
        last = end;
        elapsedSince(end.own());
    }
}
