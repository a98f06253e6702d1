package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.voice.DialRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Generated records that are read by their class. */
class RecordReaderTest {
    private static final String DIAL = "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"5005\"}}";

    @Test
    void aRequestAndAnObjectInIt() {
        DialRequest dial = RecordReader.of(DialRequest.class).orElseThrow().read(parser(DIAL));

        assertThat(dial.destination().phoneNumber()).isEqualTo("5005");
        assertThat(RecordReader.of(DialRequest.Destination.class).orElseThrow().read(parser("{\"phoneNumber\":\"1\"}")))
                .isEqualTo(new DialRequest.Destination("1"));
    }

    @Test
    void whatItRefusesIsThrown() {
        RecordReader<DialRequest> reader = RecordReader.of(DialRequest.class).orElseThrow();

        assertThatThrownBy(() -> reader.read(parser(DIAL.replace("\"5005\"", "5005"))))
                .isInstanceOf(MismatchException.class)
                .hasMessage("destination.phoneNumber must be a string");
    }

    @Test
    void aChannelThatIsNotInTheJson() {
        RecordReader<Rung> reader = RecordReader.of(Rung.class).orElseThrow();

        assertThat(reader.needsChannel()).isTrue();
        assertThat(reader.read(parser("{}"), "/bells/1")).isEqualTo(new Rung("/bells/1"));
        assertThatThrownBy(() -> reader.read(parser("{}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pass the channel, too");
    }

    @Test
    void othersAreNoGeneratedRecords() {
        assertThat(RecordReader.of(Unread.class)).isEmpty();
        assertThat(RecordReader.of(OperationRequest.class)).isEmpty();
    }

    private static JsonParser parser(String json) {
        return new JsonFactory().createParser(ObjectReadContext.empty(), json);
    }

    /** As it is generated if the pages show several channels. */
    public record Rung(String channel) implements NotificationMessage {
        @Override
        public String messageType() {
            return "Rung";
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            out.writeEndObject();
        }

        public static Rung readData(JsonParser in, String channel) {
            in.nextToken();
            in.skipChildren();
            return new Rung(channel);
        }
    }

    /** What only implements the interface. */
    public record Unread() implements GeneratedRecord {
        @Override
        public void writeTo(JsonGenerator out) {
            throw new UnsupportedOperationException();
        }
    }
}
