package dev.verbatim.testkit.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;

/**
 * The barrier of WebSocket, where all that the server sends comes in one row: a message that the server answers. It goes to
 * a service channel, so nobody else receives it, and whether the server takes or refuses it does not matter.
 *
 * <p>It makes the trip more than once, because CometD's server takes a session's queue and puts it into the row in two steps:
 * an answer can slip in between while the server's thread is held up. Long polling has no such gap.
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

    /** A reply that the client made up, because it could not send, has a failure. */
    private static boolean isFromServer(Message reply) {
        return reply.isSuccessful() || !reply.containsKey("failure");
    }
}
