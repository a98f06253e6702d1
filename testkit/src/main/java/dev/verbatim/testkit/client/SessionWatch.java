package dev.verbatim.testkit.client;

import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.JsonValue.JsonString;
import java.time.Duration;
import java.util.Map;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;

/**
 * Sees every message of a session: puts the notifications into the inbox, and knows when everything that the server had
 * queued has come.
 *
 * <p>A CometD server hands a session's queue over with the answers to {@code /meta/connect}, one of which follows the
 * other. So when a {@code /meta/connect} that was sent after some moment has been answered, whatever the server had
 * queued before that moment has arrived; no wait of any length would prove as much. To have such an answer soon, the
 * client asks the server to hold no {@code /meta/connect} longer than {@link #HOLD}, and the one that is waited for not
 * at all.
 */
final class SessionWatch implements ClientSession.Extension {
    private static final Duration HOLD = Duration.ofMillis(100);

    private final NotificationInbox inbox;
    private long sent;
    private long answered;
    private int waiting;
    private boolean lost;

    SessionWatch(NotificationInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public synchronized boolean sendMeta(ClientSession session, Message.Mutable message) {
        if (Channel.META_CONNECT.equals(message.getChannel())) {
            sent++;
            Map<String, Object> advice = message.getAdvice(true);
            advice.putIfAbsent(Message.TIMEOUT_FIELD, waiting > 0 ? 0L : HOLD.toMillis());
        }
        return true;
    }

    @Override
    public synchronized boolean rcvMeta(ClientSession session, Message.Mutable message) {
        if (Channel.META_CONNECT.equals(message.getChannel())) {
            if (message.isSuccessful()) {
                answered = sent;
            } else {
                lost = true;
                inbox.lost(Replies.failure(message));
            }
            notifyAll();
        }
        return true;
    }

    @Override
    public boolean rcv(ClientSession session, Message.Mutable message) {
        if (message.getData() != null) {
            JsonString channel = new JsonString(0, message.getChannel());
            inbox.arrived(new JsonObject(0, Map.of("data", PlainValues.json(message.getData()), "channel", channel)));
        }
        return true;
    }

    /**
     * Waits until everything that the server has queued by now has arrived.
     *
     * @return whether it has in this time; false at once when the session is lost
     */
    synchronized boolean settle(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        long target = sent + 1;
        waiting++;
        try {
            while (answered < target) {
                long left = deadline - System.nanoTime();
                if (left <= 0 || lost) {
                    return false;
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            return true;
        } finally {
            waiting--;
        }
    }
}
