package dev.verbatim.cometd;

import dev.verbatim.runtime.NotificationMessage;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.server.AbstractServerTransport;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.ServerSessionImpl;
import org.eclipse.jetty.util.ajax.JSON;
import org.jspecify.annotations.Nullable;

/** CometD's server with {@linkplain BoundedSession bounded sessions}. */
final class BoundedBayeuxServer extends BayeuxServerImpl {
    private final SessionLimits limits;
    private final @Nullable LongFunction<? extends NotificationMessage> missed;

    /** Creates a server. {@code missed} tells a session how many notifications it has missed; {@code null} does not. */
    BoundedBayeuxServer(SessionLimits limits, @Nullable LongFunction<? extends NotificationMessage> missed) {
        this.limits = limits;
        this.missed = missed;
        setOption(AbstractServerTransport.TIMEOUT_OPTION, limits.poll().toMillis());
        setOption(AbstractServerTransport.MAX_INTERVAL_OPTION, limits.absence().toMillis());
    }

    @Override
    public ServerSessionImpl newServerSession() {
        return new BoundedSession(this, limits);
    }

    /** Makes a message of a notification. */
    ServerMessage.Mutable message(NotificationMessage notification) {
        ServerMessage.Mutable message = newMessage();
        message.setChannel(notification.channel());
        message.setData(new JSON.Literal(new String(notification.dataToJson(), StandardCharsets.UTF_8)));
        return message;
    }

    /** Returns what tells a session how many notifications it has missed; {@code null} if it is not told. */
    @Nullable
    ServerMessage notice(long count) {
        if (missed == null) {
            return null;
        }
        ServerMessage.Mutable notice = message(missed.apply(count));
        freeze(notice);
        return notice;
    }
}
