package dev.verbatim.cometd;

import static dev.verbatim.cometd.RawSession.extOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.cometd.RawSession.Transport;
import dev.verbatim.cometd.TestServer.Missed;
import dev.verbatim.cometd.TestServer.Tick;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.NotificationLog;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.runtime.state.Step;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How notifications get from the log to the sessions. */
@Timeout(60)
class CometdDeliveryTest {
    private final MemoryStore store = new MemoryStore(LogLimits.DEFAULT.withKept(2, 1 << 20));
    private final TestLog log = new TestLog(store.notifications());
    private @Nullable TestServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aStepIsDeliveredWhenItIsCommitted() throws Exception {
        RawSession session = listening(builder -> builder, "");
        try (Step step = store.begin(Set.of("anna"))) {
            log.send("anna", new Tick("/calls", 1));
            server.cometd.flush();
            session.connect();
            assertThat(session.received).isEmpty();
            step.commit();
        }
        try (Step abandoned = store.begin(Set.of("anna"))) {
            log.send("anna", new Tick("/calls", 2));
            assertThat(abandoned.holds(Set.of("anna"))).isTrue();
        }
        send(3, 3);
        session.connect();

        assertThat(session.received).containsExactly("/calls 1", "/calls 3");
    }

    @Test
    void usersWhoseSessionsHaveNotBeenHandedEverythingAreCounted() throws Exception {
        RawSession session = listening(builder -> builder, "");
        CountDownLatch reading = new CountDownLatch(1);
        log.isWaiting = false;
        log.reading = reading;
        IntStream.rangeClosed(1, 2).forEach(number -> log.send("anna", new Tick("/calls", number)));
        log.send("ben", new Tick("/calls", 3));
        while (!log.isWaiting) {
            Thread.onSpinWait();
        }
        log.send("anna", new Tick("/calls", 4));
        assertThat(server.cometd.counters().waitingUsers()).isEqualTo(1);

        reading.countDown();
        server.cometd.flush();
        session.connect();
        assertThat(server.cometd.counters().waitingUsers()).isZero();
        assertThat(session.received).containsExactly("/calls 1", "/calls 2", "/calls 4");
    }

    @Test
    void whatCannotBeReadIsReadLater() throws Exception {
        RawSession session = listening(builder -> builder, "");
        log.fails = true;
        send(1, 1);
        session.connect();
        assertThat(session.received).isEmpty();
        assertThat(server.cometd.counters().sessions()).isEqualTo(1);

        RawSession refused = session();
        refused.handshake("");
        refused.subscribe("'/calls'");
        assertThat(refused.connect()).containsEntry("error", "402::session_unknown");

        log.fails = false;
        while (session.received.isEmpty()) {
            session.connect();
        }
        assertThat(session.received).containsExactly("/calls 1");
    }

    @Test
    void aSessionIsToldWhatNobodyCanReadAnyMore() throws Exception {
        RawSession session = listening(builder -> builder.missed(Missed::new), "");
        sendUnread(1, 5);
        session.connect();

        assertThat(session.received).containsExactly("/missed 3", "/calls 4", "/calls 5");
    }

    @Test
    void aSessionThatCannotBeToldEndsAndOneWithIdsIsToldInTheNext() throws Exception {
        RawSession plain = listening(builder -> builder, "");
        RawSession numbered = session();
        numbered.handshake("{'resume':{}}");
        numbered.subscribe("'/calls'");
        sendUnread(1, 5);

        assertThat(plain.connect()).containsEntry("error", "402::session_unknown");
        assertThat(numbered.connect()).containsEntry("error", "402::session_unknown");
        RawSession again = session().resume(numbered);
        assertThat((Object[]) extOf(again.subscribe("'/calls'")).get("missed")).containsExactly("/calls");
        again.connect();
        assertThat(again.received).containsExactly("/calls 4", "/calls 5");
    }

    @Test
    void aLogIsFollowedWhileThereAreSubscriptions() throws Exception {
        RawSession session = listening(builder -> builder, "");
        assertThat(log.followers).hasSize(1);
        session.unsubscribe("'/calls'");
        server.cometd.flush();
        assertThat(log.followers).isEmpty();
        assertThat(server.cometd.counters().subscriptions()).isZero();
        session.subscribe("'/calls'");
        send(1, 1);
        session.connect();

        assertThat(session.received).containsExactly("/calls 1");
        server.absence();
        server.cometd.flush();
        assertThat(log.followers).isEmpty();
    }

    private RawSession listening(UnaryOperator<CometdBuilder> settings, String ext) throws Exception {
        server = new TestServer(log, settings);
        RawSession session = session();
        session.handshake(ext);
        session.subscribe("'/calls'");
        return session;
    }

    private RawSession session() {
        return new RawSession(server, Transport.LONG_POLLING, "anna", false);
    }

    private void send(int first, int last) throws InterruptedException {
        IntStream.rangeClosed(first, last).forEach(number -> log.send("anna", new Tick("/calls", number)));
        server.cometd.flush();
    }

    /** Sends more than is kept before anybody reads. */
    private void sendUnread(int first, int last) throws InterruptedException {
        log.isQuiet = true;
        send(first, last);
        log.followers.forEach(Runnable::run);
        server.cometd.flush();
    }

    /** A log that can fail, and that tells of news when the test says so. */
    private static final class TestLog implements NotificationLog {
        private final NotificationLog log;
        private final List<Runnable> followers = new CopyOnWriteArrayList<>();
        private volatile boolean fails;
        private volatile boolean isQuiet;
        private volatile boolean isWaiting;
        private volatile CountDownLatch reading = new CountDownLatch(0);

        TestLog(NotificationLog log) {
            this.log = log;
        }

        @Override
        public void send(String callerName, NotificationMessage message) {
            log.send(callerName, message);
        }

        @Override
        public Replay after(String callerName, @Nullable String id) {
            if (fails) {
                throw new StateUnavailableException("expected");
            }
            Replay replay = log.after(callerName, id);
            try {
                isWaiting = true;
                reading.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return replay;
        }

        @Override
        public Following follow(String callerName, Runnable news) {
            followers.add(news);
            Following following = log.follow(callerName, () -> {
                if (!isQuiet) {
                    news.run();
                }
            });
            return () -> {
                followers.remove(news);
                following.close();
            };
        }
    }
}
