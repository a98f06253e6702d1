package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.ReceivedAnswer;
import dev.verbatim.runtime.envelope.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
