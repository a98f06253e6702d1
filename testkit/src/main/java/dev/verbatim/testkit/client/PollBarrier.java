package dev.verbatim.testkit.client;

import java.time.Duration;
import java.util.Map;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;

/**
 * The barrier of long polling, where two answers of the server can overtake each other on two connections.
 *
 * <p>But a {@code /meta/connect}, with whose answer the server hands the session's queue over, is only sent when the one
 * before has been answered. So when one that was sent after some moment has been answered, what the server had queued by
 * then has arrived. To have such an answer soon, the client asks the server to hold no {@code /meta/connect} longer than
 * {@link #HOLD}, and one that is waited for not at all.
 */
final class PollBarrier implements Barrier, ClientSession.Extension {
    private static final Duration HOLD = Duration.ofMillis(100);

    private long sent;
    private long answered;
    private int waiting;
    private boolean lost;

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
            answered = sent;
        }
        lost |= CometdReplies.endsSession(message);
        notifyAll();
        return true;
    }

    @Override
    public synchronized boolean await(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        long target = sent + 1;
        waiting++;
        try {
            while (answered < target && !lost) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            return !lost;
        } finally {
            waiting--;
        }
    }
}
