package dev.verbatim.load.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpReplyTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 16\r\nDate: today\r\n\r\n{\"statusCode\":0}";

    @Test
    void isTakenOnceItHasComeWhole() throws IOException {
        for (int length = 0; length < OK.length(); length++) {
            ByteBuffer part = bytes(OK.substring(0, length));

            assertThat(HttpReply.take(part)).isNull();
            assertThat(part.position()).isZero();
        }
        assertThat(HttpReply.take(bytes(OK)).text()).isEqualTo("{\"statusCode\":0}");
    }

    @Test
    void oneIsTakenAfterTheOther() throws IOException {
        ByteBuffer two = bytes(OK + "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n");

        assertThat(HttpReply.take(two).status()).isEqualTo(200);
        assertThat(HttpReply.take(two).status()).isEqualTo(101);
        assertThat(two.hasRemaining()).isFalse();
    }

    @Test
    void itsLengthHasToBeKnown() {
        assertThatThrownBy(() -> HttpReply.take(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("a response without a length");
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
