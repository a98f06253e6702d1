package dev.verbatim.cometd;

import static dev.verbatim.cometd.RawSession.extOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.cometd.RawSession.Transport;
import dev.verbatim.cometd.TestServer.Missed;
import dev.verbatim.cometd.TestServer.Tick;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that was away for longer than its session lives gets what it has missed, by the numbers of the log. */
@Timeout(60)
class ResumeTest {
    private static final String BOTH = "['/calls','/devices']";

    private MemoryStore store = new MemoryStore();
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(store.notifications(), builder -> builder.missed(Missed::new));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LONG_POLLING, LONG_POLLING",
        "LONG_POLLING, WEB_SOCKET",
        "WEB_SOCKET, LONG_POLLING",
        "WEB_SOCKET, WEB_SOCKET"
    })
    void whatWasMissedComesBeforeWhatFollows(Transport before, Transport after) throws Exception {
        RawSession first = open(before, "{'resume':{}}", BOTH);
        send("/calls", 1);
        send("/devices", 2);
        first.connect();
        assertThat(first.received).containsExactly("/calls 1", "/devices 2");
        server.absence();
        send("/calls", 3);
        send("/devices", 4);
        send("/calls", 5);

        RawSession again = session(after).resume(first);
        again.subscribe("'/calls'");
        again.subscribe("'/devices'");
        send("/calls", 6);
        send("/devices", 7);
        again.connect();

        assertThat(of("/calls", again.received)).containsExactly("/calls 3", "/calls 5", "/calls 6");
        assertThat(of("/devices", again.received)).containsExactly("/devices 4", "/devices 7");
        assertThat(again.received).hasSize(5).endsWith("/calls 6", "/devices 7");
    }

    @ParameterizedTest
    @EnumSource
    void idsAreOnlyForThoseWhoAsk(Transport transport) throws Exception {
        RawSession plain = open(transport, "", BOTH);
        RawSession numbered = open(transport, "{'resume':{}}", BOTH);
        send("/calls", 1);
        Map<String, Object> plainReply = plain.connect();
        Map<String, Object> numberedReply = numbered.connect();

        assertThat(plain.received).isEqualTo(numbered.received).containsExactly("/calls 1");
        assertThat(plain.last).isEmpty();
        assertThat(plainReply).doesNotContainKey("ext");
        assertThat(numbered.last.get("/calls"))
                .isEqualTo(numbered.last.get("/devices"))
                .matches("[0-9a-f]{16}-1");
        assertThat(extOf(numberedReply).get("resume")).isEqualTo(numbered.last);
    }

    @ParameterizedTest
    @EnumSource
    void aClientResumesThatHasNotReceivedAnything(Transport transport) throws Exception {
        send("/calls", 1);
        RawSession first = session(transport);
        assertThat(extOf(first.handshake("{'resume':{}}")).get("resume")).isEqualTo(true);
        Map<String, Object> reply = first.subscribe(BOTH);
        assertThat(extOf(reply).get("resume"))
                .isEqualTo(first.last)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("/calls", "/devices");
        server.absence();
        send("/devices", 2);

        RawSession again = session(transport).resume(first);
        again.subscribe(BOTH);
        again.connect();

        assertThat(again.received).containsExactly("/devices 2");
    }

    /** The reply to a /meta/connect says how far all channels are, so that nothing seems missed on a quiet one. */
    @Test
    void aQuietChannelIsAsFarAsTheOthers() throws Exception {
        restart(new MemoryStore(LogLimits.DEFAULT.withKept(2, 1 << 20)));
        RawSession first = open(Transport.LONG_POLLING, "{'resume':{}}", BOTH);
        IntStream.rangeClosed(1, 10).forEach(number -> send("/calls", number));
        first.connect();
        server.absence();
        send("/calls", 11);

        RawSession again = session(Transport.LONG_POLLING).resume(first);
        Map<String, Object> reply = again.subscribe(BOTH);
        again.connect();

        assertThat(extOf(reply)).doesNotContainKey("missed");
        assertThat(again.received).containsExactly("/calls 11");
    }

    @ParameterizedTest
    @EnumSource
    void moreWasMissedThanIsKept(Transport transport) throws Exception {
        restart(new MemoryStore(LogLimits.DEFAULT.withKept(2, 1 << 20)));
        RawSession first = open(transport, "{'resume':{}}", BOTH);
        server.absence();
        IntStream.rangeClosed(1, 5).forEach(number -> send("/calls", number));

        RawSession again = session(transport).resume(first);
        Map<String, Object> reply = again.subscribe("'/calls'");
        again.connect();

        assertThat((Object[]) extOf(reply).get("missed")).containsExactly("/calls");
        assertThat(again.received).containsExactly("/missed -1", "/calls 4", "/calls 5");
    }

    @Test
    void idsOfOthersOfEarlierLogsFromTheFutureAndGarbageAreMissed() throws Exception {
        RawSession ben = new RawSession(server, Transport.LONG_POLLING, "ben", false);
        ben.handshake("{'resume':{}}");
        ben.subscribe("'/calls'");
        store.notifications().send("ben", new Tick("/calls", 1));
        ben.connect();
        RawSession anna = open(Transport.LONG_POLLING, "{'resume':{}}", BOTH);
        send("/calls", 2);
        anna.connect();
        String own = anna.last.get("/calls");

        for (String id : List.of(
                ben.last.get("/calls"), "0123456789abcdef-1", own + "0", "", "-", "17", own + " ", "x".repeat(256))) {
            RawSession session = session(Transport.LONG_POLLING);
            session.handshake("{'resume':{'/calls':'" + id + "'}}");
            Map<String, Object> reply = session.subscribe("'/calls'");
            send("/calls", 3);
            session.connect();

            assertThat((Object[]) extOf(reply).get("missed")).as(id).containsExactly("/calls");
            assertThat(session.received).as(id).containsExactly("/missed -1", "/calls 3");
            server.absence();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'resume':true}",
                "{'resume':['/calls']}",
                "{'resume':{'/calls':17}}",
                "{'resume':{'calls':'a-1'}}",
                "{'resume':{'/calls':{}}}"
            })
    void anythingButIdsIsMalformed(String ext) throws Exception {
        assertThat(handshakeStatus(ext)).isEqualTo(400);
    }

    @Test
    void tooManyOrTooLongIdsAreMalformed() throws Exception {
        StringBuilder many = new StringBuilder("'/c':'a-1'");
        IntStream.range(0, 32).forEach(number -> many.append(",'/c" + number + "':'a-1'"));
        assertThat(handshakeStatus("{'resume':{" + many + "}}")).isEqualTo(400);
        assertThat(handshakeStatus("{'resume':{'/c':'" + "x".repeat(257) + "'}}"))
                .isEqualTo(400);
        assertThat(handshakeStatus("{'resume':{'/c':'" + "x".repeat(256) + "'}}"))
                .isEqualTo(200);
    }

    @Test
    void aServerThatStartsAgainWithItsStoreGoesOn() throws Exception {
        RawSession first = open(Transport.WEB_SOCKET, "{'resume':{}}", BOTH);
        send("/calls", 1);
        first.connect();
        server.close();
        send("/calls", 2);
        server = new TestServer(store.notifications(), builder -> builder.missed(Missed::new));
        send("/calls", 3);

        RawSession again = session(Transport.WEB_SOCKET).resume(first);
        assertThat(extOf(again.subscribe(BOTH))).doesNotContainKey("missed");
        again.connect();

        assertThat(again.received).containsExactly("/calls 2", "/calls 3");
    }

    @Test
    void twoSessionsOfAUserResumeFromDifferentPlaces() throws Exception {
        RawSession early = open(Transport.LONG_POLLING, "{'resume':{}}", BOTH);
        RawSession late = open(Transport.WEB_SOCKET, "{'resume':{}}", BOTH);
        send("/calls", 1);
        late.connect();
        server.absence();
        send("/calls", 2);

        RawSession earlyAgain = session(Transport.WEB_SOCKET).resume(early);
        RawSession lateAgain = session(Transport.LONG_POLLING).resume(late);
        earlyAgain.subscribe(BOTH);
        lateAgain.subscribe(BOTH);
        send("/calls", 3);
        earlyAgain.connect();
        lateAgain.connect();

        assertThat(earlyAgain.received).containsExactly("/calls 1", "/calls 2", "/calls 3");
        assertThat(lateAgain.received).containsExactly("/calls 2", "/calls 3");
    }

    @Test
    void anIdIsForTheFirstSubscriptionOnly() throws Exception {
        RawSession first = open(Transport.LONG_POLLING, "{'resume':{}}", BOTH);
        server.absence();
        send("/calls", 1);
        RawSession again = session(Transport.LONG_POLLING).resume(first);
        again.subscribe("'/calls'");
        again.unsubscribe("'/calls'");
        send("/calls", 2);
        again.subscribe("'/calls'");
        send("/calls", 3);
        again.connect();

        assertThat(again.received).containsExactly("/calls 1", "/calls 3");
    }

    /** Otherwise a client that has missed many would resume, end, and resume again. */
    @Test
    void whatIsReplayedDoesNotEndTheSession() throws Exception {
        server.close();
        server = new TestServer(
                store.notifications(), builder -> builder.waiting(WaitingLimits.DEFAULT.withNotifications(3)));
        RawSession first = open(Transport.LONG_POLLING, "{'resume':{}}", BOTH);
        server.absence();
        IntStream.rangeClosed(1, 20).forEach(number -> send("/calls", number));

        RawSession again = session(Transport.LONG_POLLING).resume(first);
        again.subscribe("'/devices'");
        again.subscribe("'/calls'");
        IntStream.rangeClosed(21, 23).forEach(number -> send("/calls", number));
        again.connect();

        assertThat(again.received).hasSize(23).startsWith("/calls 1").endsWith("/calls 23");
        assertThat(server.cometd.counters().waiting()).isZero();
        assertThat(server.cometd.counters().waitingBytes()).isZero();
    }

    /**
     * Sessions come and go while others send; each client gets everything once. With acknowledgements, a reply to /meta/connect is sent
     * without what was queued after it was made.
     */
    @ParameterizedTest
    @CsvSource({"LONG_POLLING, false", "LONG_POLLING, true", "WEB_SOCKET, false", "WEB_SOCKET, true"})
    void nothingIsLostOrDoubledWhileManySend(Transport transport, boolean acknowledging) throws Exception {
        int all = 900;
        RawSession session = session(transport, acknowledging);
        session.handshake("{'resume':{},'ack':" + acknowledging + "}");
        session.subscribe(BOTH);
        List<Thread> senders = IntStream.range(0, 3)
                .mapToObj(sender -> new Thread(() -> IntStream.range(0, all / 3)
                        .forEach(number -> store.notifications()
                                .send("anna", new Tick(number % 2 == 0 ? "/calls" : "/devices", sender)))))
                .toList();
        senders.forEach(Thread::start);
        List<String> received = new ArrayList<>();
        while (received.size() < all) {
            session.connect();
            received.addAll(session.received);
            server.absence();
            session = session(transport, acknowledging).resume(session);
            session.subscribe("'/devices'");
            session.subscribe("'/calls'");
        }
        for (Thread sender : senders) {
            sender.join();
        }
        server.cometd.flush();
        session.connect();

        assertThat(session.received).isEmpty();
        assertThat(received).hasSize(all);
        for (int sender = 0; sender < 3; sender++) {
            assertThat(of(" " + sender, received)).hasSize(all / 3);
        }
    }

    @Test
    void pushedOverAWebSocketWithoutAPoll() throws Exception {
        RawSession first = open(Transport.WEB_SOCKET, "{'resume':{}}", BOTH);
        first.listen();
        send("/calls", 1);
        send("/devices", 2);
        first.await(2);
        server.absence();
        send("/calls", 3);

        RawSession again = session(Transport.WEB_SOCKET).resume(first);
        again.listen();
        again.subscribe(BOTH);
        send("/devices", 4);
        again.await(2);

        assertThat(again.received).containsExactly("/calls 3", "/devices 4");
    }

    private void restart(MemoryStore other) throws Exception {
        server.close();
        store = other;
        server = new TestServer(store.notifications(), builder -> builder.missed(Missed::new));
    }

    private RawSession session(Transport transport) {
        return session(transport, false);
    }

    private RawSession session(Transport transport, boolean acknowledging) {
        return new RawSession(server, transport, "anna", acknowledging);
    }

    private RawSession open(Transport transport, String ext, String channels) throws Exception {
        RawSession session = session(transport);
        session.handshake(ext);
        session.subscribe(channels);
        return session;
    }

    private int handshakeStatus(String ext) throws Exception {
        return session(Transport.LONG_POLLING).handshakeStatus(ext);
    }

    private void send(String channel, int number) {
        store.notifications().send("anna", new Tick(channel, number));
        try {
            server.cometd.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> of(String part, List<String> received) {
        return received.stream().filter(each -> each.contains(part)).toList();
    }
}
