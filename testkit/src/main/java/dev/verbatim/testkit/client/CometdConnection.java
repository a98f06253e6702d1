package dev.verbatim.testkit.client;

import dev.verbatim.testkit.style.MessageStyle;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.ee11.websocket.jakarta.client.JakartaWebSocketClientContainer;
import org.eclipse.jetty.util.component.ContainerLifeCycle;

/** Requests over HTTP, notifications over CometD. */
final class CometdConnection implements Connection {
    private final HttpRequests requests;
    private final ContainerLifeCycle clients = new ContainerLifeCycle();
    private final NotificationSession notifications;

    private CometdConnection(LiveServer server, MessageStyle style, Duration timeout) {
        requests = new HttpRequests(server, timeout);
        clients.addBean(requests.client());
        String uri = server.notificationsUri().toString();
        if (server.transport() == Transport.WEBSOCKET) {
            JakartaWebSocketClientContainer container = new JakartaWebSocketClientContainer(requests.client());
            clients.addBean(container);
            notifications =
                    NotificationSession.webSocket(uri, style, timeout, CometdTransports.webSocket(server, container));
        } else {
            notifications = NotificationSession.longPolling(
                    uri, style, timeout, CometdTransports.longPolling(server, requests.client()));
        }
    }

    static CometdConnection open(LiveServer server, MessageStyle style, Set<String> channels, Duration timeout)
            throws ConnectionException {
        CometdConnection connection = new CometdConnection(server, style, timeout);
        try {
            connection.clients.start();
            connection.notifications.handshake();
            for (String channel : channels) {
                connection.notifications.subscribe(channel);
            }
            return connection;
        } catch (ConnectionException e) {
            connection.close();
            throw e;
        } catch (Exception e) {
            connection.close();
            throw new ConnectionException("the HTTP client does not start", e);
        }
    }

    @Override
    public NotificationInbox inbox() {
        return notifications.inbox();
    }

    @Override
    public void settle() throws ConnectionException {
        notifications.settle();
    }

    @Override
    public LiveResponse send(LiveRequest request) throws ConnectionException {
        return requests.send(request);
    }

    @Override
    public void close() {
        notifications.close();
        try {
            clients.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client does not stop", e);
        }
    }
}
