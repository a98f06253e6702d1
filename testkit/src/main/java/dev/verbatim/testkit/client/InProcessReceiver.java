package dev.verbatim.testkit.client;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.testkit.json.JsonReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Receives notifications from a server in the same process. Give it to the code under test as its sink:
 *
 * <pre>{@code
 * InProcessReceiver notifications = new InProcessReceiver("agent");
 * Switchboard switchboard = new Switchboard(notifications);
 * Replay.of(scenario)
 *         .against(LiveServer.at(server.uri()).user("agent", "secret").notifications(notifications))
 *         .assertAsDocumented();
 * }</pre>
 *
 * <p>It receives during a replay, and ignores what is sent before and after. If the server sends notifications later than it responds,
 * tell the replay how to wait for them with {@link dev.verbatim.testkit.replay.Replay#flush}.
 *
 * <p>Thread-safe.
 *
 * @since 0.2.0
 */
public final class InProcessReceiver implements NotificationReceiver, NotificationSink {
    private final String callerName;
    private volatile @Nullable NotificationInbox inbox;

    /**
     * Creates a receiver.
     *
     * @param callerName the caller whose notifications it receives
     */
    public InProcessReceiver(String callerName) {
        this.callerName = callerName;
    }

    @Override
    public void send(String receiverName, NotificationMessage message) {
        if (receiverName.equals(callerName)) {
            send(new String(message.toJson(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Receives a notification of a server that has no {@link NotificationSink}.
     *
     * @param json the payload alone, or with the members that the pages show around it
     * @throws dev.verbatim.testkit.json.JsonSyntaxException if it is not JSON
     */
    public void send(String json) {
        NotificationInbox open = inbox;
        if (open != null) {
            open.arrived(JsonReader.read(json));
        }
    }

    @Override
    public boolean reaches(String receiverName, String channel) {
        return inbox != null && receiverName.equals(callerName);
    }

    /**
     * Begins to receive.
     *
     * @throws ConnectionException if another replay is receiving
     */
    @Override
    public synchronized NotificationSession open(Reception reception) throws ConnectionException {
        if (inbox != null) {
            throw new ConnectionException("the notifications of " + callerName
                    + " go to another replay, which has not ended; create an InProcessReceiver for each");
        }
        inbox = reception.inbox();
        return new NotificationSession() {
            @Override
            public void settle() {
                // A notification arrives while it is being sent.
            }

            @Override
            public void close() {
                inbox = null;
            }
        };
    }

    @Override
    public boolean subscribesToChannels() {
        return false;
    }

    @Override
    public String toString() {
        return "notifications in the same process";
    }
}
