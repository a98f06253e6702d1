package dev.verbatim.cometd;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.state.RenderedNotification;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import org.cometd.bayeux.Message;
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
        return filled(newMessage(), notification);
    }

    /** Makes a message with the notification's id. */
    ServerMessage.Mutable numbered(RenderedNotification notification) {
        return numbered(newMessage(), notification);
    }

    /** Makes a message with the notification's id for a session that resumes. */
    ServerMessage.Mutable replayed(RenderedNotification notification) {
        return numbered(new ReplayedMessage(), notification);
    }

    private static ServerMessage.Mutable numbered(ServerMessage.Mutable message, RenderedNotification notification) {
        message.getExt(true).put(Message.ID_FIELD, notification.id());
        return filled(message, notification);
    }

    private static ServerMessage.Mutable filled(ServerMessage.Mutable message, NotificationMessage notification) {
        message.setChannel(notification.channel());
        message.setData(new JSON.Literal(new String(notification.dataToJson(), StandardCharsets.UTF_8)));
        return message;
    }

    /** Returns what tells a session how many notifications it has missed; {@code null} if it is not told. */
    ServerMessage.@Nullable Mutable notice(long count) {
        return missed == null ? null : message(missed.apply(count));
    }
}
