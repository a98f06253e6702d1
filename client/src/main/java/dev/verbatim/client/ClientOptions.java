package dev.verbatim.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where a client connects, and how. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * ClientOptions.at(URI.create("https://voice.example.com"))
 *         .credentials(Credentials.basic("agent7", password))
 *         .notifications(CometdSource.longPolling("/cometd"))
 *         .deadline(Duration.ofSeconds(5))
 * }</pre>
 *
 * @since 0.2.0
 */
public final class ClientOptions {
    private static final Set<String> HTTP = Set.of("http", "https");
    private static final Set<String> WEB_SOCKET = Set.of("ws", "wss");
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int RETRIES = 2;

    private final Optional<URI> server;
    private final Optional<ClientTransport> transport;
    private final Optional<HttpClient> httpClient;
    private final NotificationSource notifications;
    private final Credentials credentials;
    private final Duration deadline;
    private final int retries;
    private final Reconnect reconnect;
    private final ClientLimits limits;
    private final List<ClientObserver<?>> observers;
    private final ConnectionListener listener;

    private ClientOptions(Draft draft) {
        server = draft.server;
        transport = draft.transport;
        httpClient = draft.httpClient;
        notifications = draft.notifications;
        credentials = draft.credentials;
        deadline = draft.deadline;
        retries = draft.retries;
        reconnect = draft.reconnect;
        limits = draft.limits;
        observers = List.copyOf(draft.observers);
        listener = draft.listener;
    }

    private ClientOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new ClientOptions(draft);
    }

    /**
     * Returns the options of a client of a server. For an http or https URI, each request is sent over HTTP, and
     * {@link #notifications} says how notifications come. For a ws or wss URI, requests, answers and notifications share one WebSocket.
     *
     * @param server scheme, host and port, and the path of the API if it is not at the root; for APIs with one endpoint, the whole URI
     * @throws IllegalArgumentException if the URI has another scheme, no host, credentials, a fragment, or a query over HTTP
     */
    public static ClientOptions at(URI server) {
        boolean isHttp = HTTP.contains(String.valueOf(server.getScheme()));
        boolean isFit = isHttp && server.getRawQuery() == null || isWebSocket(server);
        if (!isFit || server.getHost() == null || server.getRawUserInfo() != null || server.getRawFragment() != null) {
            throw new IllegalArgumentException("the server must be an http, https, ws or wss URI with a host, such as"
                    + " https://voice.example.com, without user, fragment and (over HTTP) query, and not "
                    + withoutUser(server) + "; pass credentials to ClientOptions.credentials");
        }
        Draft draft = new Draft();
        draft.server = Optional.of(server);
        return new ClientOptions(draft);
    }

    /**
     * Returns the options of a client that has no URI, because the transport knows the server, such as a stream.
     *
     * @param transport opens the connection
     */
    public static ClientOptions over(ClientTransport transport) {
        Draft draft = new Draft();
        draft.transport = Optional.of(transport);
        return new ClientOptions(draft);
    }

    private static boolean isWebSocket(URI server) {
        return WEB_SOCKET.contains(String.valueOf(server.getScheme()));
    }

    /** The user's part of a URI may be a password. */
    private static String withoutUser(URI server) {
        return server.toString().replaceFirst("//[^/@]*@", "//...@");
    }

    /** Returns these options with credentials; none by default. */
    public ClientOptions credentials(Credentials supplier) {
        return with(draft -> draft.credentials = supplier);
    }

    /**
     * Returns these options with notifications that come another way than answers; none by default.
     *
     * @throws IllegalArgumentException if requests and notifications share one connection
     */
    public ClientOptions notifications(NotificationSource source) {
        if (isOneConnection() && source != NotificationSource.NONE) {
            throw new IllegalArgumentException(
                    "requests, answers and notifications share one connection, so no other source of notifications can be"
                            + " added; for requests over HTTP, pass an http or https URI to ClientOptions.at");
        }
        return with(draft -> draft.notifications = source);
    }

    /** Returns these options with another transport for the one connection of an API with one endpoint. */
    public ClientOptions transport(ClientTransport other) {
        return with(draft -> draft.transport = Optional.of(other));
    }

    /**
     * Returns these options with an HTTP client of your own, such as one with a proxy or certificates. It is not closed.
     *
     * @throws IllegalArgumentException if it follows redirects, which could send credentials to another host
     */
    public ClientOptions httpClient(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "the HTTP client follows redirects, which could send credentials to another"
                            + " host; build it with followRedirects(HttpClient.Redirect.NEVER)");
        }
        return with(draft -> draft.httpClient = Optional.of(client));
    }

    /**
     * Returns these options with another time in which each operation must be answered, retries included; 30 seconds by default. Also the
     * time in which a connection must be open.
     */
    public ClientOptions deadline(Duration perRequest) {
        if (perRequest.isNegative() || perRequest.isZero()) {
            throw new IllegalArgumentException("the deadline must be more than zero: " + perRequest);
        }
        return with(draft -> draft.deadline = perRequest);
    }

    /**
     * Returns these options with another number of retries, 2 by default. A request is repeated only if the pages say that the operation
     * may be repeated, and only if the connection has failed.
     */
    public ClientOptions retries(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("the number of retries must not be negative: " + most);
        }
        return with(draft -> draft.retries = most);
    }

    /** Returns these options with other waits before connecting again and before retries. */
    public ClientOptions reconnect(Reconnect waits) {
        return with(draft -> draft.reconnect = waits);
    }

    /** Returns these options with other limits. */
    public ClientOptions limits(ClientLimits other) {
        return with(draft -> draft.limits = other);
    }

    /** Returns these options with one more observer. */
    public ClientOptions observer(ClientObserver<?> observer) {
        return with(draft -> draft.observers.add(observer));
    }

    /** Returns these options with another listener for the connection. */
    public ClientOptions connection(ConnectionListener other) {
        return with(draft -> draft.listener = other);
    }

    /** Returns the server; empty if the transport knows it. */
    public Optional<URI> server() {
        return server;
    }

    /** Returns whether requests, answers and notifications share one connection. */
    public boolean isOneConnection() {
        return transport.isPresent()
                || server.filter(ClientOptions::isWebSocket).isPresent();
    }

    /** Returns the transport for one connection; empty for the default. */
    public Optional<ClientTransport> transport() {
        return transport;
    }

    /** Returns the HTTP client; empty for one that the client makes and closes. */
    public Optional<HttpClient> httpClient() {
        return httpClient;
    }

    /** Returns how notifications come. */
    public NotificationSource notifications() {
        return notifications;
    }

    /** Returns the credentials. */
    public Credentials credentials() {
        return credentials;
    }

    /** Returns the time in which each operation must be answered. */
    public Duration deadline() {
        return deadline;
    }

    /** Returns how many times a request may be repeated. */
    public int retries() {
        return retries;
    }

    /** Returns the waits before connecting again. */
    public Reconnect reconnect() {
        return reconnect;
    }

    /** Returns the limits. */
    public ClientLimits limits() {
        return limits;
    }

    /** Returns the observers, in the order in which they were added. */
    public List<ClientObserver<?>> observers() {
        return observers;
    }

    /** Returns the listener for the connection. */
    public ConnectionListener listener() {
        return listener;
    }

    /** Returns the server, and nothing that may be secret. */
    @Override
    public String toString() {
        return "a client of " + server.map(URI::toString).orElse("a server that the transport knows");
    }

    /** Options that are being changed. */
    private static final class Draft {
        private Optional<URI> server = Optional.empty();
        private Optional<ClientTransport> transport = Optional.empty();
        private Optional<HttpClient> httpClient = Optional.empty();
        private NotificationSource notifications = NotificationSource.NONE;
        private Credentials credentials = Credentials.NONE;
        private Duration deadline = DEADLINE;
        private int retries = RETRIES;
        private Reconnect reconnect = Reconnect.DEFAULT;
        private ClientLimits limits = ClientLimits.DEFAULT;
        private List<ClientObserver<?>> observers = new ArrayList<>();
        private ConnectionListener listener = ConnectionListener.NONE;

        Draft() {}

        Draft(ClientOptions options) {
            server = options.server;
            transport = options.transport;
            httpClient = options.httpClient;
            notifications = options.notifications;
            credentials = options.credentials;
            deadline = options.deadline;
            retries = options.retries;
            reconnect = options.reconnect;
            limits = options.limits;
            observers.addAll(options.observers);
            listener = options.listener;
        }
    }
}
