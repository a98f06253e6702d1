package dev.verbatim.testkit.cometd;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;

/**
 * The barrier for WebSocket, where everything that the server sends arrives in order: it sends a message and waits for the reply.
 * The message goes to a service channel, so no other client receives it. A refusal is a reply, too.
 *
 * <p>It makes several round trips, because CometD's server takes the messages from a session's queue and sends them in two steps.
 * If the server's thread pauses between these, a reply can arrive first. Long polling has no such gap.
 */
final class RoundTripBarrier implements Barrier {
    private static final String CHANNEL = "/service/verbatim";
    private static final int TRIPS = 3;

    private final ClientSession session;

    RoundTripBarrier(ClientSession session) {
        this.session = session;
    }

    @Override
    public boolean await(Duration timeout) throws InterruptedException {
        for (int i = 0; i < TRIPS; i++) {
            CountDownLatch answered = new CountDownLatch(1);
            session.getChannel(CHANNEL).publish(Map.of(), reply -> {
                if (isFromServer(reply)) {
                    answered.countDown();
                }
            });
            if (!answered.await(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** If the client could not send, it creates a reply itself, with a failure. */
    private static boolean isFromServer(Message reply) {
        return reply.isSuccessful() || !reply.containsKey("failure");
    }
}
