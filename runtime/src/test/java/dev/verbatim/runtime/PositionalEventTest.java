package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.spi.JsonReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Events whose data is the first element of an array. */
class PositionalEventTest {
    private static final Envelope ENVELOPE =
            Envelope.jsonRpc().eventData("params[0]").build();

    @Test
    void dataIsWrittenAsTheFirstElement() {
        assertThat(new String(new Started("2089b05ecca3d829").toJson(), UTF_8))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"method\":\"started\",\"params\":[{\"gid\":\"2089b05ecca3d829\"}]}");
    }

    @Test
    void dataIsReadFromTheFirstElement() {
        Started read = read("{\"method\":\"started\",\"params\":[{\"gid\":\"a\"},{\"gid\":\"b\"},[1]],\"more\":{}}");
        assertThat(read.gid()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"params\":[]}", "{\"params\":{\"gid\":\"a\"}}", "{\"params\":null}", "{}"})
    void eventWithoutAFirstElementIsRefused(String event) {
        assertThatThrownBy(() -> read(event)).isInstanceOf(MismatchException.class);
    }

    private static Started read(String event) {
        return NotificationMessage.fromJson(ENVELOPE, event.getBytes(UTF_8), Started::readData);
    }

    private record Started(String gid) implements NotificationMessage {
        @Override
        public String messageType() {
            return "started";
        }

        @Override
        public Envelope envelope() {
            return ENVELOPE;
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            out.writeName("gid");
            out.writeString(gid);
            out.writeEndObject();
        }

        static Started readData(JsonParser in) {
            JsonReaders.open(in);
            String gid = null;
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                gid = JsonReaders.readString(in);
            }
            return new Started(gid);
        }
    }
}
