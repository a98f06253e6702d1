package dev.verbatim.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;
import org.cometd.bayeux.client.ClientSessionChannel;
import org.cometd.client.BayeuxClient;
import org.cometd.client.transport.ClientTransport;
import org.cometd.client.websocket.common.AbstractWebSocketTransport;
import org.cometd.client.websocket.jakarta.WebSocketTransport;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.ee11.websocket.jakarta.client.JakartaWebSocketClientContainer;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * An agent's notifications over a WebSocket of CometD's client, which resumes by number whenever it has to begin a new session. It keeps
 * the numbers that it has received, and what was wrong about them.
 */
final class Hearing implements ClientSession.Extension, AutoCloseable {
    private static final List<String> CHANNELS = List.of("/v2/me/calls", "/v2/me/devices");

    private final String agent;
    private final ContainerLifeCycle clients = new ContainerLifeCycle();
    private final URI server;
    private final String authorization;
    private final JakartaWebSocketClientContainer container;
    private volatile BayeuxClient client;
    private final Map<String, String> lastIds = new ConcurrentHashMap<>();
    private final TreeSet<Long> numbers = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private String lastTrouble = "";
    private volatile boolean closed;
    private int missed;
    private int sessions;

    /** Begins to listen, and goes on until it is closed, whatever happens to the server. */
    Hearing(URI server, String agent, String authorization) {
        this.agent = agent;
        this.server = server;
        this.authorization = authorization;
        HttpClient http = new HttpClient();
        container = new JakartaWebSocketClientContainer(http);
        clients.addBean(http);
        clients.addBean(container);
        LifeCycle.start(clients);
        client = newClient();
        client.handshake();
        Thread beginning = new Thread(this::beginWheneverEnded, "sessions of " + agent);
        beginning.setDaemon(true);
        beginning.start();
    }

    private BayeuxClient newClient() {
        Map<String, Object> options = new HashMap<>();
        // The balancer may choose a node that accepts connections and answers nothing.
        options.put(ClientTransport.MAX_NETWORK_DELAY_OPTION, 5_000);
        options.put(AbstractWebSocketTransport.CONNECT_TIMEOUT_OPTION, 3_000);
        BayeuxClient created = new BayeuxClient(
                server.resolve("/api/v2/notifications").toString(), new WebSocketTransport(options, null, container) {
                    @Override
                    protected void onHandshakeRequest(Map<String, List<String>> fields) {
                        super.onHandshakeRequest(fields);
                        fields.put("Authorization", List.of(authorization));
                    }
                });
        created.setBackOffStrategy(new BayeuxClient.BackOffStrategy.Linear(500, 1_000));
        created.addExtension(this);
        created.getChannel(Channel.META_HANDSHAKE)
                .addListener((ClientSessionChannel.MessageListener) (channel, reply) -> handshook(created, reply));
        return created;
    }

    /**
     * A server that ends a session says so, and CometD's client leaves it at that. After a refused upgrade, such as by a server that
     * ends, it does not try a WebSocket again; so another client does.
     */
    private void beginWheneverEnded() {
        while (!closed) {
            if (client.waitFor(1_000, BayeuxClient.State.DISCONNECTED) && !closed) {
                BayeuxClient next = newClient();
                client = next;
                next.handshake();
            }
        }
    }

    private void handshook(BayeuxClient session, Message reply) {
        synchronized (this) {
            if (reply.isSuccessful()) {
                sessions++;
            } else {
                lastTrouble = String.valueOf(reply);
            }
        }
        if (reply.isSuccessful()) {
            session.batch(() -> CHANNELS.forEach(
                    channel -> session.getChannel(channel).subscribe((any, message) -> {}, this::subscribed)));
        }
    }

    private synchronized void subscribed(Message reply) {
        if (!reply.isSuccessful()) {
            lastTrouble = String.valueOf(reply);
        }
        Map<String, Object> ext = reply.getExt();
        if (ext != null && ext.containsKey("missed")) {
            missed++;
        }
        if (ext != null && ext.get("resume") instanceof Map<?, ?> begins) {
            // A channel on which nothing has come yet is resumed as well.
            begins.forEach((channel, id) -> lastIds.merge((String) channel, (String) id, Hearing::later));
        }
    }

    private static String later(String one, String other) {
        boolean sameLog = one.substring(0, one.lastIndexOf('-')).equals(other.substring(0, other.lastIndexOf('-')));
        return sameLog && number(one) > number(other) ? one : other;
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
    }

    @Override
    public boolean sendMeta(ClientSession session, Message.Mutable message) {
        if (Channel.META_HANDSHAKE.equals(message.getChannel())) {
            message.getExt(true).put("resume", new HashMap<>(lastIds));
        }
        return true;
    }

    @Override
    public synchronized boolean rcv(ClientSession session, Message.Mutable message) {
        Map<String, Object> ext = message.getExt();
        Object id = ext == null ? null : ext.get("id");
        if (!(id instanceof String text)) {
            faults.add(agent + " has received a notification without an id: " + message);
            return true;
        }
        long number = number(text);
        String before = lastIds.put(message.getChannel(), text);
        if (before != null && number(before) >= number) {
            faults.add(agent + " has received " + text + " after " + before + " on " + message.getChannel());
        }
        if (!numbers.add(number)) {
            faults.add(agent + " has received " + text + " twice");
        }
        texts.put(message.getChannel(), Agent.JSON.writeValueAsString(message.getData()));
        notifyAll();
        return true;
    }

    /** Waits until the latest notification of a channel contains a text. */
    synchronized boolean await(String channel, String text, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!texts.getOrDefault(channel, "").contains(text)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Returns what was wrong: numbers twice, in the wrong order, or never, although the agent was not told that it has missed some. */
    synchronized List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        if (!numbers.isEmpty() && missed == 0) {
            long count = numbers.last() - numbers.first() + 1;
            if (count != numbers.size()) {
                all.add(agent + " has never received " + (count - numbers.size()) + " of " + count + " notifications");
            }
        }
        return all;
    }

    synchronized int received() {
        return numbers.size();
    }

    /** How often it has begun a session. */
    synchronized int sessions() {
        return sessions;
    }

    /** How often it was told that it has missed notifications. */
    synchronized int missed() {
        return missed;
    }

    /** Returns what a person needs who looks for the cause of a failure. */
    @Override
    public synchronized String toString() {
        return agent + (client.isConnected() ? " is connected" : " is not connected") + ", sessions " + sessions
                + ", last ids " + lastIds + ", latest " + texts + ", last trouble " + lastTrouble;
    }

    @Override
    public void close() {
        closed = true;
        client.disconnect();
        client.waitFor(2_000, BayeuxClient.State.DISCONNECTED);
        client.abort();
        LifeCycle.stop(clients);
    }
}
