package dev.verbatim.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Event streams as WHATWG HTML, section 9.2.6, reads them. */
class EventStreamParserTest {
    private final List<ServerSentEvent> events = new ArrayList<>();
    private final EventStreamParser parser = new EventStreamParser("", 16 << 20, events::add);

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void everyEndOfLineInPartsOfAnySize(String end) throws IOException {
        String stream = "event: call\ndata: {\ndata:  \"a\": 1}\nid: 7\n\n:comment\n\ndata\n\n".replace("\n", end);

        for (int i = 0; i < stream.length(); i++) {
            parser.read(stream.substring(i, i + 1));
        }

        assertThat(events)
                .containsExactly(
                        new ServerSentEvent("call", "{\n \"a\": 1}", "7"), new ServerSentEvent("message", "", "7"));
    }

    @Test
    void onlyTheFirstBlankBehindAColonIsLeftOut() throws IOException {
        parser.read("data:a\ndata:  b\ndata : c\n\n");

        assertThat(events).containsExactly(new ServerSentEvent("message", "a\n b", ""));
    }

    @Test
    void aByteOrderMarkMayComeFirst() throws IOException {
        parser.read("\uFEFFdata: a\n\ndata: \uFEFFb\n\n");

        assertThat(events).extracting(ServerSentEvent::data).containsExactly("a", "\uFEFFb");
    }

    @Test
    void anEventWithoutDataOnlySetsTheId() throws IOException {
        parser.read("event: ping\nid: 3\n\ndata: x\n\n");

        assertThat(events).containsExactly(new ServerSentEvent("message", "x", "3"));
    }

    @Test
    void anIdCountsWhenItsEventIsWhole() throws IOException {
        parser.read("id: 1\ndata: x\n\nid: 2\ndata: y\n");

        assertThat(parser.lastId()).isEqualTo("1");
        assertThat(events).hasSize(1);
    }

    @Test
    void anIdWithNulIsIgnoredAndAnEmptyOneResets() throws IOException {
        parser.read("id: 1\n\nid: \0\n\n");
        assertThat(parser.lastId()).isEqualTo("1");

        parser.read("id\n\n");
        assertThat(parser.lastId()).isEmpty();
    }

    @Test
    void onlyDigitsSetTheTimeOfRetry() throws IOException {
        parser.read("retry: 1s\n\n");
        assertThat(parser.retry()).isEmpty();

        parser.read("retry: 20\n\n");
        assertThat(parser.retry()).isEqualTo(OptionalLong.of(20));
    }

    @Test
    void anEndlessEventIsRefused() throws IOException {
        String part = "data: " + "x".repeat(1 << 20) + "\n";

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 17; i++) {
                        parser.read(part);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the server sent an event of more than 16777216 characters");
    }
}
