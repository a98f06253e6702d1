package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.RawConnection.Response;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that names itself is carried out once, even if a browser sends it again. */
class RepeatedRequestsTest {
    private static ContactCentre centre;

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @AfterEach
    void hangUp() throws Exception {
        centre.hangUpAllCalls("agent");
    }

    @Test
    void isCarriedOutOnce() throws Exception {
        assertThat(dial("agent", "Idempotency-Key: one\r\n").body()).isEqualTo("{\"statusCode\":0}");

        Response again = dial("agent", "Idempotency-Key: one\r\n");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).startsWith("{\"statusCode\":2,").contains("not carried out a second time");
        assertThat(centre.switchboard.calls("agent")).hasSize(1);
        assertThat(centre.server.inUse().get("request.keys")).isPositive();
    }

    @Test
    void keysOfOtherUsersAreOtherKeys() throws Exception {
        dial("agent", "Idempotency-Key: two\r\n");

        assertThat(dial("alice", "Idempotency-Key: two\r\n").status())
                .as("her device is another")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Idempotency-Key: \r\n", "Idempotency-Key: a b\r\n", "Idempotency-Key: \u00e9\r\n"})
    void withoutAKeyEachIsCarriedOut(String header) throws Exception {
        dial("agent", header);
        dial("agent", header);

        assertThat(centre.switchboard.calls("agent")).hasSize(2);
    }

    @Test
    void strangersLeaveNoKeys() throws Exception {
        long before = centre.server.inUse().get("request.keys");

        send("nobody", "Idempotency-Key: three\r\n", centre.phone("5005").id());

        assertThat(centre.server.inUse().get("request.keys")).isEqualTo(before);
    }

    private static Response dial(String user, String header) throws Exception {
        return send(user, header, centre.phone("5005").id());
    }

    private static Response send(String user, String header, String device) throws Exception {
        String body = "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"5001\"}}";
        try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
            return connection
                    .send("POST /api/v2/me/devices/" + device + "/calls HTTP/1.1\r\nHost: x\r\nAuthorization: Basic "
                            + Base64.getEncoder().encodeToString((user + ":" + ContactCentre.PASSWORD).getBytes(UTF_8))
                            + "\r\n" + header + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                    .response();
        }
    }
}
