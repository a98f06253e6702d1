package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.switchboard.CallState;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a browser sends for another site, with the agent's credentials. */
class CrossOriginTest {
    private static final String AUTHORIZATION = "Authorization: Basic "
            + Base64.getEncoder().encodeToString(("agent:" + ContactCentre.PASSWORD).getBytes(UTF_8)) + "\r\n";
    private static ContactCentre centre;
    private static String path;
    private static Map<String, CallState> before;

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre("https://desk.example.org");
        path = "/api/v2/me/calls/" + centre.ring("5000", "5005").id();
        before = centre.state();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(centre.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://127.0.0.1",
                "Origin: https://desk.example.org.evil.example",
                "Origin: https://desk.example.org https://evil.example",
                "Origin: https://desk.example.org\r\nOrigin: https://evil.example",
                "Sec-Fetch-Site: cross-site"
            })
    void refusesOtherSites(String header) throws Exception {
        String request = header + "\r\n" + AUTHORIZATION;
        for (String foreign : new String[] {
            post(path, request, "{'operationName':'Answer'}"),
            post("/api/v2/notifications", request, "[]"),
            "GET /api/v2/notifications HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n" + request + "\r\n",
            "OPTIONS " + path + " HTTP/1.1\r\nHost: x\r\nAccess-Control-Request-Method: POST\r\n" + request + "\r\n"
        }) {
            var response = send(foreign);

            assertThat(response.status()).isEqualTo(403);
            assertThat(response.body())
                    .startsWith("{\"statusCode\":3,\"statusMessage\":")
                    .contains("other sites", "allow their origin");
            assertThat(response.headers()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void allowsConfiguredSitesWithCorsHeaders() throws Exception {
        var response = send(post(path, "Origin: https://desk.example.org\r\n" + AUTHORIZATION, "{}"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).containsEntry("access-control-allow-origin", "https://desk.example.org");
    }

    @Test
    void allowsTheServersOwnOrigin() throws Exception {
        String origin = "Origin: " + centre.server.baseUri() + "\r\n";

        assertThat(send(post(path, origin + AUTHORIZATION, "{}")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/json; charset=no-such",
                "text/plain; application/json",
                "application/json5",
                ";",
                "x"
            })
    void refusesOtherContentTypes(String type) throws Exception {
        for (String url : new String[] {path, "/api/v2/notifications"}) {
            var response =
                    send(post(url, "Content-Type: " + type + "\r\n" + AUTHORIZATION, "{'operationName':'Answer'}"));

            assertThat(response.status()).isEqualTo(415);
            assertThat(response.body()).startsWith("{\"statusCode\":10,\"statusMessage\":");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON;charset=UTF-8", "application/json ; charset=\"utf-8\""})
    void acceptsJsonContentTypes(String type) throws Exception {
        var response = send(post(path, "Content-Type: " + type + "\r\n" + AUTHORIZATION, "{}"));

        assertThat(response.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Basic YWdlbnQ6d3Jvbmc=", "Bearer x", "''"})
    void refusesWebSocketsWithoutCredentials(String authorization) throws Exception {
        var response = send("GET /api/v2/notifications HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n"
                + "Authorization: " + authorization + "\r\n\r\n");

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body()).startsWith("{\"statusCode\":20,");
    }

    private static String post(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n"
                + body.replace('\'', '"');
    }

    private static RawConnection.Response send(String request) throws Exception {
        try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
            return connection.send(request).response();
        }
    }
}
