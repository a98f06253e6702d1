package dev.verbatim.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log says more about a refused request than the caller is told; and ids may have any characters. */
class RefusalLogTest {
    private static final Path VOICE = Path.of("../sample-app/src/main/pages");
    private static final String CALLS = "/api/v2/me/calls/";
    private static final String HOLD = "{\"operationName\": \"Hold\"}";
    private static final String OPEN = "{\"operationName\": \"Open\"}";

    private final Log log = new Log();

    @Test
    void whoHasTheResource() throws Exception {
        try (MockServer server = MockServer.of(VOICE).apis("voice").log(log).start()) {
            Http.post(server.uri(), CALLS + "1", HOLD, Http.basic("agent", "any"));

            assertThat(Http.post(server.uri(), CALLS + "1", HOLD, Http.basic("bob", "any"))
                            .body())
                    .contains("\"statusCode\":6")
                    .doesNotContain("agent");
            assertThat(log.lines).last().asString().contains(" of yours: 1 is a resource of agent (voice/Hold.md:");
        }
    }

    @Test
    void whichFeatureIsMissing() throws Exception {
        try (MockServer server = MockServer.of(Path.of("src/test/pages"))
                .user("guard", "secret", "gates")
                .log(log)
                .start()) {
            Http.post(server.uri(), "/api/v1/doors/1", OPEN, Http.basic("guard", "secret"));

            assertThat(log.lines)
                    .last()
                    .asString()
                    .endsWith("-> 5, the operation requires doors: guard lacks doors (doors/Open.md:8:23)");
        }
    }

    @Test
    void whichSampleShowsTheType() throws Exception {
        try (MockServer server =
                MockServer.of(Path.of("src/test/pages")).log(log).start()) {
            Http.post(server.uri(), "/api/v1/doors/1", "{\"operationName\": \"Open\", \"seconds\": 2.5}");
            assertThat(log.lines)
                    .last()
                    .asString()
                    .contains("seconds must be a whole number")
                    .contains(": the samples show only such values, as at doors/Open.md:24:");

            Http.post(server.uri(), "/api/v1/doors/1", "{\"operationName\": \"Open\", \"seconds\": 90}");
            assertThat(log.lines).last().asString().endsWith("seconds must be 1 to 60 (doors/Open.md:15:3)");
        }
    }

    @Test
    void idsWithAnyCharacters() throws Exception {
        try (MockServer server =
                MockServer.of(Path.of("src/test/pages")).log(log).start()) {
            for (String id : new String[] {"a/b", "50%", "a\\b", "a;b", "ä"}) {
                String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);

                assertThat(Http.post(server.uri(), "/api/v1/doors/" + encoded, OPEN)
                                .body())
                        .as(id)
                        .isEqualTo("{\"statusCode\":0}");
                server.verify("Open").at("id", id).once();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/doors/%FF, POST /api/v1/doors/%FF, Bad UTF-8 encoding",
        "/api/v1/doors/%C3%28, POST /api/v1/doors/%C3%28, Bad UTF-8 encoding",
        "/api/v1/doors/%u0041, POST /api/v1/doors/%u0041, UTF-16 encoding",
        "/api/v1/doors/%00, BAD /badMessage, Bad Request"
    })
    void requestsThatTheServerDoesNotRead(String path, String request, String reason) throws Exception {
        try (MockServer server =
                MockServer.of(Path.of("src/test/pages")).log(log).start()) {
            String status = RawRequest.post(server.uri(), path, OPEN);

            assertThat(status).startsWith("HTTP/1.1 400 ");
            assertThat(log.lines)
                    .last()
                    .asString()
                    .isEqualTo(request + " -> HTTP 400, no HTTP server reads such a request: " + reason);
        }
    }
}
