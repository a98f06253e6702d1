package dev.verbatim.runtime.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.connection.Ticket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of an event, as the HTML Standard has it read. */
class SseFormatTest {
    @Test
    void namesAnEventAfterItsTypeAndSendsAllOfIt() {
        assertThat(text(SseFormat.DEFAULT))
                .isEqualTo("event: TicketOpened\n"
                        + "data: {\"data\":{\"number\":1,\"text\":\"\"},\"channel\":\"/tickets\"}\n\n");
    }

    @Test
    void takesTheChannelAndThePayload() {
        SseFormat format =
                SseFormat.DEFAULT.withName(NotificationMessage::channel).withData(NotificationMessage::dataToJson);

        assertThat(text(format)).isEqualTo("event: /tickets\ndata: {\"number\":1,\"text\":\"\"}\n\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a\\nb|a,b", "a\\r\\nb|a,b", "a\\rb|a,b", "\\n|,", "a\\n\\nb|a,,b", "a\\n|a,", "é\\nü|é,ü"})
    void givesEachLineAField(String data, String lines) {
        byte[] text = data.replace("\\n", "\n").replace("\\r", "\r").getBytes(UTF_8);

        assertThat(text(SseFormat.DEFAULT.withName(event -> "").withData(event -> text)))
                .isEqualTo("data: " + String.join("\ndata: ", lines.split(",", -1)) + "\n\n");
    }

    @Test
    void aNameCannotBeginAnotherField() {
        assertThat(text(SseFormat.DEFAULT.withName(event -> "a\r\ndata: forged")))
                .startsWith("event: a data: forged\ndata: {");
    }

    @Test
    void saysWhenToConnectAgain() {
        SseFormat format = SseFormat.DEFAULT.withRetry(Duration.ofSeconds(10));

        assertThat(new String(format.greeting("a-1"), UTF_8)).isEqualTo("retry: 10000\nid: a-1\n\n");
        assertThat(new String(format.greeting(null), UTF_8)).isEqualTo("retry: 10000\n\n");
    }

    private static String text(SseFormat format) {
        return new String(format.encode(new Ticket(1)), UTF_8);
    }
}
