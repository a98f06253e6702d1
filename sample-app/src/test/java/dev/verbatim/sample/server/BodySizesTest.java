package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The size limit counts the bytes of the body, however it is framed. */
@Timeout(60)
class BodySizesTest {
    private static final int MOST = 65_536;
    private static final String AGENT = "Host: x\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString(("agent:" + ContactCentre.PASSWORD).getBytes(UTF_8)) + "\r\n";
    private static ContactCentre centre;

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v2/me/calls/1, {\"operationName\":\"Hold\"}",
        "/api/v2/notifications, '[{\"channel\":\"/meta/disconnect\",\"id\":\"1\"}]'"
    })
    void acceptsTheLimitAndRefusesOneByteMore(String path, String message) throws Exception {
        for (int chunk : List.of(MOST + 1, 10_000, 1_000, 7)) {
            assertThat(status(path, padded(message, MOST), chunk))
                    .as("%d a chunk", chunk)
                    .isEqualTo(200);
            assertThat(status(path, padded(message, MOST + 1), chunk))
                    .as("%d a chunk", chunk)
                    .isEqualTo(413);
        }
        assertThat(status(path, padded(message, 9_000), 1)).isEqualTo(200);
        assertThat(status(path, padded(message, MOST), 1)).isEqualTo(200);
    }

    private static String padded(String message, int length) {
        return message + " ".repeat(length - message.length());
    }

    /** Sends a body in chunks, or with a length if it fits into one. */
    private static int status(String path, String body, int chunk) throws IOException {
        StringBuilder request = new StringBuilder("POST " + path + " HTTP/1.1\r\n" + AGENT);
        if (chunk >= body.length()) {
            request.append("Content-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
        } else {
            request.append("Transfer-Encoding: chunked\r\n\r\n");
            for (int at = 0; at < body.length(); at += chunk) {
                String part = body.substring(at, Math.min(body.length(), at + chunk));
                request.append(Integer.toHexString(part.length()))
                        .append("\r\n")
                        .append(part)
                        .append("\r\n");
            }
            request.append("0\r\n\r\n");
        }
        try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
            return connection.send(request.toString()).response().status();
        }
    }
}
