package dev.verbatim.client.cometd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.cometd.bayeux.Message;
import org.cometd.common.HashMapMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CometdJsonTest {
    private final CometdJson json = new CometdJson();

    @Test
    void dataIsKeptAsItWasSent() throws ParseException {
        String data = "{\"b\":[2.50,-0,1e5,12345678901234567890],\"a\":null}";

        Message message =
                json.parse("[{\"channel\":\"/me\",\"data\":" + data + "}]").get(0);

        assertThat(CometdJson.data(message).json()).isEqualTo(data);
    }

    @Test
    void theRestOfAMessageIsPlainJava() throws ParseException {
        Message message = json.parse("{\"channel\":\"/meta/connect\",\"successful\":true,\"error\":null,"
                        + "\"advice\":{\"interval\":0,\"factor\":1e1,\"hosts\":[\"a\"]}}")
                .get(0);

        assertThat(message.isSuccessful()).isTrue();
        assertThat(message).containsEntry("error", null);
        assertThat(message.getAdvice()).isEqualTo(Map.of("interval", 0L, "factor", 10.0, "hosts", List.of("a")));
    }

    @Test
    void theReplyToAConnectIsLast() throws ParseException {
        assertThat(json.parse("[{\"channel\":\"/meta/connect\"},{\"channel\":\"/a\"},{\"channel\":\"/b\"}]"))
                .extracting(Message::getChannel)
                .containsExactly("/a", "/b", "/meta/connect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "[7]", "[{}", "{\"id\":\"1\",\"id\":\"2\"}"})
    void whatIsNotAMessageIsRefused(String text) {
        assertThatThrownBy(() -> json.parse(text)).isInstanceOf(ParseException.class);
    }

    @Test
    void aMessageIsWritten() {
        Message.Mutable message = new HashMapMessage();
        message.put("supportedConnectionTypes", new String[] {"long-polling"});

        assertThat(json.generate(message)).isEqualTo("{\"supportedConnectionTypes\":[\"long-polling\"]}");
    }
}
