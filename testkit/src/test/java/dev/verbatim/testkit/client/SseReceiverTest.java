package dev.verbatim.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.style.MessageStyle;
import dev.verbatim.testkit.voice.VoiceDispatcher;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Event streams over a real socket. */
@Timeout(60)
class SseReceiverTest {
    private static final MessageStyle STYLE =
            ApiModel.load(VoiceDispatcher.class).style();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final NotificationInbox inbox = new NotificationInbox();

    @Test
    void eventsCommentsAndBothEndsOfLines() throws Exception {
        try (EventServer server = EventServer.sends(EventServer.openStream(
                        ": hello\r\n\r\nevent: a\r\ndata: {\"a\":\r\ndata: \"ü\"}\r\n\r\ndata: {\"b\":2}\n\n"));
                NotificationSession session = open(server)) {
            session.settle();

            assertThat(inbox.takeAll()).extracting(JsonNode::toString).containsExactly("{\"a\":\"ü\"}", "{\"b\":2}");
            assertThat(server.requests.take())
                    .startsWith("GET /events?as=5005 HTTP/1.1\r\n")
                    .contains("Accept: text/event-stream", "Authorization: Basic ");
        }
    }

    @Test
    void afterTheEndItConnectsAgainWithTheLastId() throws Exception {
        try (EventServer server = EventServer.sends(
                        EventServer.stream("retry: 5\nid: 41\ndata: 1\n\nid: 42\ndata: 2\n\ndata: lost"),
                        EventServer.stream("data: 3\n\n"),
                        EventServer.openStream("data: 4\n\n"));
                NotificationSession session = open(server)) {
            for (int i = 1; i <= 4; i++) {
                assertThat(inbox.take(TIMEOUT).orElseThrow()).hasToString(String.valueOf(i));
            }
            session.settle();

            assertThat(inbox.takeAll()).isEmpty();
            assertThat(server.requests.take()).doesNotContain("Last-Event-ID");
            assertThat(server.requests.take()).contains("Last-Event-ID: 42\r\n");
            assertThat(server.requests.take()).contains("Last-Event-ID: 42\r\n");
        }
    }

    @Test
    void aServerThatSaysThatNothingMoreComesEndsTheSession() throws Exception {
        try (EventServer server = EventServer.sends(
                        EventServer.stream("retry: 5\ndata: 1\n\n"), "HTTP/1.1 204 No Content\r\n\r\n");
                NotificationSession session = open(server)) {
            assertThat(inbox.take(TIMEOUT)).isPresent();

            assertThatThrownBy(() -> inbox.take(TIMEOUT))
                    .hasMessage(
                            "the event stream was lost: the event stream " + server.uri()
                                    + "/events was refused: HTTP status 204; check its path, and that the server sends events there");
            assertThatThrownBy(session::settle).hasMessageStartingWith("the event stream was lost");
        }
    }

    @Test
    void dataThatIsNotJsonIsShownAsText() throws Exception {
        try (EventServer server = EventServer.sends(EventServer.openStream("data: bye, bye\n\n"));
                NotificationSession session = open(server)) {
            session.settle();

            assertThat(inbox.takeAll()).extracting(JsonNode::stringValue).containsExactly("bye, bye");
        }
    }

    @Test
    void anotherContentTypeIsRefused() throws Exception {
        try (EventServer server =
                EventServer.sends("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")) {
            assertThatThrownBy(() -> open(server))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessage("the event stream " + server.uri()
                            + "/events has the content type application/json and not text/event-stream; pass the"
                            + " path of the event stream");
        }
    }

    /** The server notices that nobody listens any more. */
    @Test
    void closingEndsTheConnection() throws Exception {
        try (EventServer server = EventServer.sends(EventServer.openStream(""))) {
            open(server).close();

            assertThat(server.requests.poll(10, TimeUnit.SECONDS)).isNotNull();
            server.awaitEnd();
        }
    }

    @Test
    void aStreamNeedNotBeBelowTheOneEndpointOfRequests() throws Exception {
        try (EventServer server = EventServer.sends(EventServer.openStream("data: 1\n\n"))) {
            LiveServer live = LiveServer.at(server.uri().resolve("/rpc"));
            Reception reception = new Reception(live, STYLE, Set.of(), TIMEOUT, inbox);
            SseReceiver.at(server.uri().resolve("/events")).open(reception).close();

            assertThat(server.requests.take()).startsWith("GET /events HTTP/1.1\r\n");
        }
    }

    private NotificationSession open(EventServer server) throws ConnectionException {
        LiveServer live = LiveServer.at(server.uri()).user("5005", "secret");
        return SseReceiver.at("/events?as=5005").open(new Reception(live, STYLE, Set.of(), TIMEOUT, inbox));
    }
}
