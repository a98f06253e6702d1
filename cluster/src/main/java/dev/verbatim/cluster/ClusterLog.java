package dev.verbatim.cluster;

import dev.verbatim.cluster.Command.BeginLog;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.NotificationLog;
import dev.verbatim.runtime.state.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The notifications of a {@link ClusterStore}. */
final class ClusterLog implements NotificationLog {
    private final ClusterStore store;
    private final Followers followers;

    ClusterLog(ClusterStore store, Followers followers) {
        this.store = store;
        this.followers = followers;
    }

    @Override
    public void send(String callerName, NotificationMessage message) {
        ClusterStep step = store.currentStep();
        if (step != null) {
            step.add(callerName, message);
            return;
        }
        try (Step own = store.begin(Set.of(callerName))) {
            send(callerName, message);
            own.commit();
        }
    }

    /** A session that goes on where this node knows of needs no other node. */
    @Override
    public Replay after(String callerName, @Nullable String id) {
        store.requireAvailable("the notifications cannot be read");
        LogPosition from = id == null ? null : LogPosition.parse(id);
        LogPosition last = store.replica().logs().last(callerName);
        if (from == null || last == null || !isBefore(from, last)) {
            // Another node may have told the session of something that has not come here yet.
            store.catchUp();
            last = store.replica().logs().last(callerName);
        }
        if (last == null) {
            last = begun(callerName);
        }
        if (from == null) {
            return new Replay(id == null ? 0 : -1, last.toString(), List.of());
        }
        return store.replica().logs().after(callerName, from);
    }

    private static boolean isBefore(LogPosition from, LogPosition last) {
        return from.log().equals(last.log()) && from.number() <= last.number();
    }

    /** A caller without a log gets one, so that a session can read on after its beginning. */
    private LogPosition begun(String callerName) {
        store.ask(step -> new BeginLog(step, callerName, LogPosition.beginning().log()));
        LogPosition last = store.replica().logs().last(callerName);
        if (last == null) {
            throw new IllegalStateException("the log of " + callerName + " has not begun");
        }
        return last;
    }

    @Override
    public Following follow(String callerName, Runnable news) {
        return followers.follow(callerName, news);
    }
}
