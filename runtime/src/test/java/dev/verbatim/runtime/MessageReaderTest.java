package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.ReceivedAnswer;
import dev.verbatim.runtime.envelope.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** What a client makes of messages. */
class MessageReaderTest {
    private final MessageReader messages = MessageReader.of(Envelope.WEBSERVICES, RequestLimits.DEFAULT);

    @Test
    void anEventHasANameDataAndAChannel() {
        ReceivedEvent event =
                messages.event(utf8("{\"data\":{\"messageType\":\"Moved\",\"x\":7},\"channel\":\"/robots\"}"));

        assertThat(event).isEqualTo(new ReceivedEvent("Moved", "{\"messageType\":\"Moved\",\"x\":7}", "/robots"));
        assertThat(messages.event(utf8("{\"data\":{\"messageType\":\"Moved\"}}")))
                .isEqualTo(new ReceivedEvent("Moved", "{\"messageType\":\"Moved\"}", ""));
        assertThat(messages.answer(utf8("{\"data\":{\"messageType\":\"Moved\"}}")))
                .isNull();
    }

    @Test
    void aFailureHasAStatus() {
        ReceivedAnswer answer =
                Objects.requireNonNull(messages.answer(utf8("{\"statusCode\":41,\"statusMessage\":\"robot lost\"}")));

        assertThat(answer.isSuccess()).isFalse();
        assertThat(MessageReader.status(answer).code()).isEqualTo(41);
        assertThat(MessageReader.status(answer).meaning()).isEqualTo("robot lost");
    }

    @Test
    void limitsAreThoseThatWereGiven() {
        MessageReader flat = MessageReader.of(Envelope.WEBSERVICES, RequestLimits.DEFAULT.withMaxDepth(1));

        assertThatThrownBy(() -> flat.event(utf8("{\"data\":{}}"))).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> messages.event(utf8("[]"))).isInstanceOf(MismatchException.class);
        assertThat(Connections.withoutEndpoint()
                        .accepting(RequestLimits.DEFAULT.withMaxBodyBytes(5))
                        .maxMessageBytes())
                .isEqualTo(5);
    }

    /** In a value that is skipped, in one with an escape, in a name, and after the message. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data':{'messageType':'Moved'},'skipped':'#'}",
                "{'data':{'messageType':'Moved'},'skipped':'\\n\u00c3\u00a9#'}",
                "{'skipped':{'deep':['x',{'#':1}]},'data':{'messageType':'Moved'}}",
                "{'data':{'messageType':'Moved','#':1}}",
                "{'data':{'messageType':'Moved'}}#",
                "{'data':{'messageType':'Moved'}}\n#"
            })
    void refusesBytesThatAreNotUtf8(String template) {
        for (String malformed : List.of("\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00ff", "\u00e2\u0082")) {
            byte[] message = template.replace('\'', '"').replace("#", malformed).getBytes(StandardCharsets.ISO_8859_1);

            assertThatThrownBy(() -> messages.event(message)).as(template).isInstanceOf(JacksonException.class);
            assertThatThrownBy(() -> NotificationMessage.fromJson(message, MessageReaderTest::skip))
                    .as(template)
                    .isInstanceOf(JacksonException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" {}", "1", "}", "x"})
    void refusesWhatFollowsTheMessage(String rest) {
        byte[] message = utf8("{\"data\":{\"messageType\":\"Moved\"}}" + rest);

        assertThatThrownBy(() -> messages.event(message))
                .isInstanceOfAny(JacksonException.class, MismatchException.class);
    }

    private static NotificationMessage skip(JsonParser in) {
        in.skipChildren();
        return new NotificationMessage() {
            @Override
            public String messageType() {
                return "Moved";
            }

            @Override
            public String channel() {
                return "/robots";
            }

            @Override
            public void writeData(JsonGenerator out) {
                throw new AssertionError("these tests only read");
            }
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
