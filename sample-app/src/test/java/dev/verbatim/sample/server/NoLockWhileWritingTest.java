package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Call;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Observes through Jetty's debug log which thread writes to a socket. That thread must not have a step, which holds locks. */
class NoLockWhileWritingTest {
    private final Logger sockets = (Logger) LoggerFactory.getLogger(SocketChannelEndPoint.class);
    private final AtomicInteger writes = new AtomicInteger();
    private final Queue<String> lockedWrites = new ConcurrentLinkedQueue<>();
    private ContactCentre centre;

    private final AppenderBase<ILoggingEvent> watching = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getMessage().startsWith("flushed")) {
                writes.incrementAndGet();
                if (centre.store.current().isPresent()) {
                    lockedWrites.add(event.getThreadName());
                }
            }
        }
    };

    @BeforeEach
    void start() throws Exception {
        centre = new ContactCentre();
        watching.start();
        sockets.addAppender(watching);
        sockets.setAdditive(false);
        sockets.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stop() {
        sockets.setLevel(null);
        sockets.setAdditive(true);
        sockets.detachAppender(watching);
        centre.close();
    }

    @Test
    void noLockIsHeldWhileTheServerWrites() throws Exception {
        for (Transport transport : Transport.values()) {
            for (ApiUser user : List.of(centre.agent, centre.alice, centre.bob)) {
                user.listen(transport);
            }
        }
        Call first = centre.connect("5000", "5005");
        Call second = centre.connect("5001", "5005");
        for (int round = 0; round < 20; round++) {
            assertThat(swap(second, first)).isZero();
            assertThat(swap(first, second)).isZero();
            assertThat(swap(first, second)).isEqualTo(2);
            assertThat(centre.agent.get("/api/v2/me/calls").statusCode()).isZero();
        }
        // Each of the agent's two sessions receives five notifications about the start of the calls, and two per swap.
        for (int heard = 0; heard < 2 * (5 + 40 * 2); heard++) {
            centre.agent.next();
        }

        assertThat(writes).hasValueGreaterThan(200);
        assertThat(lockedWrites).isEmpty();
    }

    private int swap(Call call, Call other) throws Exception {
        return centre.agent
                .post("/api/v2/me/calls/" + call.id(), """
                        {"operationName": "SwapCalls", "otherCallUri": "/api/v2/me/calls/%s"}
                        """.formatted(other.id()))
                .statusCode();
    }
}
