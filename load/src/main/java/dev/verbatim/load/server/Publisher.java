package dev.verbatim.load.server;

import java.util.List;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerChannel;
import org.eclipse.jetty.util.ajax.JSON;

/** Publishes prepared JSON on a channel, in a loop. */
final class Publisher {
    private final ServerChannel channel;
    private final List<String> notifications;
    private final int notificationsPerRequest;
    private int next;

    Publisher(BayeuxServer bayeux, String channel, List<String> notifications, int notificationsPerRequest) {
        bayeux.createChannelIfAbsent(channel, created -> created.setPersistent(true));
        this.channel = bayeux.getChannel(channel);
        this.notifications = notifications;
        this.notificationsPerRequest = notificationsPerRequest;
    }

    /** Publishes the notifications of one request, if there are any. */
    void publishNext() {
        if (!notifications.isEmpty()) {
            publishSome();
        }
    }

    private synchronized void publishSome() {
        for (int i = 0; i < notificationsPerRequest; i++) {
            channel.publish(null, new JSON.Literal(notifications.get(next)), Promise.noop());
            next = (next + 1) % notifications.size();
        }
    }
}
