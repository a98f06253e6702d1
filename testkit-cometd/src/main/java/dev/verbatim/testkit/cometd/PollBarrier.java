package dev.verbatim.testkit.cometd;

import java.time.Duration;
import java.util.Map;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;

/**
 * The barrier for long polling, where replies on two connections can overtake each other.
 *
 * <p>The server sends the session's queue with the reply to a {@code /meta/connect}, and the client sends the next one only
 * after that reply. So the reply to a {@code /meta/connect} sent after a certain moment brings everything that was queued
 * before. To get this reply soon, the client asks the server to hold a {@code /meta/connect} for at most {@link #HOLD}, and
 * not at all while somebody waits.
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
        lost |= endsSession(message);
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

    private static boolean endsSession(Message reply) {
        return Channel.META_DISCONNECT.equals(reply.getChannel())
                || Channel.META_CONNECT.equals(reply.getChannel()) && !reply.isSuccessful();
    }
}
