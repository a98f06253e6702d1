package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.voice.SwapCallsRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

/** The bytes of what the runtime writes around generated records. */
class MessageTest {
    @Test
    void putsAPayloadIntoItsEnvelope() {
        assertThat(text(new Rings("\"5000\" \u00e9").toJson()))
                .isEqualTo("{\"data\":{\"phoneNumber\":\"\\\"5000\\\" \u00e9\",\"messageType\":\"Rings\"},"
                        + "\"channel\":\"/v2/me/calls\"}");
        assertThat(text(new Rings("5000").dataToJson()))
                .isEqualTo("{\"phoneNumber\":\"5000\",\"messageType\":\"Rings\"}");
    }

    @Test
    void writesAPayloadOfAnyLength() {
        for (int length : new int[] {0, 7_000, 8_000, 9_000, 30_000, 1_000_000}) {
            String number = "5".repeat(length);
            assertThat(text(new Rings(number).dataToJson()))
                    .isEqualTo("{\"phoneNumber\":\"" + number + "\",\"messageType\":\"Rings\"}");
        }
    }

    @Test
    void writesHalfASurrogatePairAsAnEscape() {
        assertThat(text(new Rings("\uD800").dataToJson())).contains("\"\\uD800\"");
    }

    @Test
    void writesARequest() {
        assertThat(text(new SwapCallsRequest("/api/v2/me/calls/R").toJson()))
                .isEqualTo("{\"operationName\":\"SwapCalls\",\"otherCallUri\":\"/api/v2/me/calls/R\"}");
    }

    @Test
    void addsMembersToASuccess() {
        OperationResponse response = OperationResponse.success(out -> {
            out.writeName("callId");
            out.writeString("S");
        });
        assertThat(response).hasToString("200 {\"statusCode\":0,\"callId\":\"S\"}");
    }

    @Test
    void givesABodyAwayThatNobodyElseSeesChanged() {
        OperationResponse.SUCCESS.body()[0] = 'x';
        assertThat(OperationResponse.SUCCESS).hasToString("200 {\"statusCode\":0}");
        assertThat(OperationResponse.SUCCESS.bodyLength()).isEqualTo(16);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private record Rings(String phoneNumber) implements NotificationMessage {
        @Override
        public String messageType() {
            return "Rings";
        }

        @Override
        public String channel() {
            return "/v2/me/calls";
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            out.writeName("phoneNumber");
            out.writeString(phoneNumber);
            out.writeName("messageType");
            out.writeString(messageType());
            out.writeEndObject();
        }
    }
}
