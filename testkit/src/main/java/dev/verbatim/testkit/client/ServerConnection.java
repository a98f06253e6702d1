package dev.verbatim.testkit.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.ee11.websocket.jakarta.client.JakartaWebSocketClientContainer;
import org.eclipse.jetty.util.component.ContainerLifeCycle;

/**
 * Connects one user to a server: requests over HTTP, notifications over CometD.
 *
 * @since 0.1.0
 */
public final class ServerConnection implements AutoCloseable {
    private final LiveServer server;
    private final Duration timeout;
    private final HttpClient http = new HttpClient();
    private final ContainerLifeCycle clients = new ContainerLifeCycle();
    private final NotificationSession notifications;

    private ServerConnection(LiveServer server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
        // A redirect would let the server choose another host.
        http.setFollowRedirects(false);
        http.setName("verbatim-replay");
        clients.addBean(http);
        String uri = server.notificationsUri().toString();
        if (server.transport() == Transport.WEBSOCKET) {
            JakartaWebSocketClientContainer container = new JakartaWebSocketClientContainer(http);
            clients.addBean(container);
            notifications = NotificationSession.webSocket(uri, timeout, CometdTransports.webSocket(server, container));
        } else {
            notifications = NotificationSession.longPolling(uri, timeout, CometdTransports.longPolling(server, http));
        }
    }

    /**
     * Connects and waits until the server has confirmed every subscription.
     *
     * @param server the server and the user
     * @param channels the channels to subscribe to
     * @param timeout how long to wait for each response of the server
     * @throws ConnectionException if the server cannot be reached, refuses, or does not respond in time
     */
    public static ServerConnection open(LiveServer server, Set<String> channels, Duration timeout)
            throws ConnectionException {
        ServerConnection connection = new ServerConnection(server, timeout);
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

    /** Returns the notifications that have arrived. */
    public NotificationInbox inbox() {
        return notifications.inbox();
    }

    /**
     * Waits until everything that the server has queued for this session so far is in the inbox.
     *
     * @throws ConnectionException if that is not certain within the timeout
     */
    public void settle() throws ConnectionException {
        notifications.settle();
    }

    /**
     * Sends a request.
     *
     * @param method the HTTP method
     * @param path the path, see {@link LiveServer#resolve(String)}
     * @param json the body
     * @throws ConnectionException if there is no response in time
     * @throws IllegalArgumentException if the path does not give a URI
     */
    public LiveResponse send(String method, String path, String json) throws ConnectionException {
        String request = method + " " + server.resolve(path);
        try {
            ContentResponse response = http.newRequest(server.resolve(path))
                    .method(method)
                    .headers(headers -> server.headers().get().forEach(headers::put))
                    .body(new StringRequestContent("application/json", json))
                    .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .send();
            return new LiveResponse(response.getStatus(), response.getContentAsString());
        } catch (TimeoutException e) {
            throw new ConnectionException(request + " was not answered within " + timeout.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new ConnectionException(request + " failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException(request + " was interrupted", e);
        }
    }

    /** Ends the session and stops its threads. */
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
