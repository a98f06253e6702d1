package dev.verbatim.cometd;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.connection.SlowReaders;
import dev.verbatim.runtime.state.NotificationLog;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.cometd.bayeux.server.BayeuxContext;
import org.eclipse.jetty.server.Context;
import org.jspecify.annotations.Nullable;

/**
 * Configures {@link CometdNotifications}. Not thread-safe.
 *
 * @since 0.2.0
 */
public final class CometdBuilder {
    private static final String WILDCARD = "/*";

    final String mapping;
    final Function<BayeuxContext, @Nullable Caller> callers;
    Set<String> channels = Set.of();
    RequestLimits messages = RequestLimits.DEFAULT;
    SessionLimits sessions = SessionLimits.DEFAULT;
    WaitingLimits waiting = WaitingLimits.DEFAULT;
    SlowReaders slowReaders = SlowReaders.ENDED;

    @Nullable
    NotificationLog log;

    @Nullable
    LongFunction<? extends NotificationMessage> missed;

    Predicate<Caller> rates = sender -> true;
    boolean secure;

    @Nullable
    Context context;

    CometdBuilder(String mapping, Function<BayeuxContext, @Nullable Caller> callers) {
        if (!mapping.endsWith(WILDCARD)) {
            throw new IllegalArgumentException("the mapping \"" + mapping
                    + "\" has no paths below it, which CometD needs; end it with " + WILDCARD);
        }
        this.mapping = mapping;
        this.callers = callers;
    }

    String path() {
        return mapping.substring(0, mapping.length() - WILDCARD.length());
    }

    /** Sets the channels that sessions may subscribe to, such as those of generated notifications. */
    public CometdBuilder channels(Set<String> names) {
        channels = Set.copyOf(names);
        return this;
    }

    /** Sets the log from which notifications are delivered, such as that of a store; by default one of its own in memory. */
    public CometdBuilder log(NotificationLog value) {
        log = value;
        return this;
    }

    /**
     * Also serves WebSockets.
     *
     * @param container has Jetty's WebSocket container, such as {@code server.getContext()} after
     *     {@code WebSocketUpgradeHandler.from(server)}
     */
    public CometdBuilder webSockets(Context container) {
        context = container;
        return this;
    }

    /** Marks cookies as {@code Secure}, for clients that use TLS. */
    public CometdBuilder secure(boolean value) {
        secure = value;
        return this;
    }

    /** Sets the limits on the JSON of messages from clients. */
    public CometdBuilder messages(RequestLimits limits) {
        messages = limits;
        return this;
    }

    /** Sets the limits on sessions. */
    public CometdBuilder sessions(SessionLimits limits) {
        sessions = limits;
        return this;
    }

    /** Sets the limits on the notifications that wait for sessions; {@link #slowReaders} says what happens beyond them. */
    public CometdBuilder waiting(WaitingLimits limits) {
        waiting = limits;
        return this;
    }

    /**
     * Sets what happens to a session for which more notifications wait than {@link WaitingLimits} allow for a session: it ends, or
     * its oldest notifications are dropped, but never the newest. Those that are being written cannot be dropped; if they alone are
     * beyond the limits, the session ends. It also ends when its user or all sessions together are beyond their limits.
     */
    public CometdBuilder slowReaders(SlowReaders policy) {
        slowReaders = policy;
        return this;
    }

    /**
     * Tells sessions how many notifications they have missed, before the next one. Without this, they are not told, but for the
     * replies to clients that resume by number.
     *
     * @param notification makes what your pages document from the number, -1 if nobody knows; called by many threads
     */
    public CometdBuilder missed(LongFunction<? extends NotificationMessage> notification) {
        missed = notification;
        return this;
    }

    /** Sets the limiter of the rate of messages: it returns whether a caller may send one more. Called by many threads. */
    public CometdBuilder rates(Predicate<Caller> accepts) {
        rates = accepts;
        return this;
    }

    /** Configures CometD, which {@link LongPollingServlet} starts. */
    public CometdNotifications build() {
        return new CometdNotifications(this);
    }
}
