package dev.verbatim.examples.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.replay.Replay;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same page, operations and answers on every server. */
class ServersTest {
    private static final String MOVE = "{\"operationName\":\"Move\",\"x\":7}";
    private static final String ANNA = "Bearer anna-7";

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource
    void answersAsThePageAndHttpSay(ServerCase kind, @TempDir Path directory) throws Exception {
        try (Notifications notifications = new Notifications()) {
            ServerCase.Running running = kind.start(notifications, directory);
            try {
                URI uri = URI.create("http://127.0.0.1:" + running.server().port());
                Replay.of(ApiModel.load(RobotsDispatcher.class).scenario("Move", "Sample"))
                        .against(LiveServer.at(uri)
                                .headers(() -> Map.of("Authorization", ANNA))
                                .notifications(running.receiver()))
                        .assertAsDocumented();
                checkRefusals(uri.resolve("/api/v1/robots"));
            } finally {
                running.server().stop();
            }
        }
    }

    private void checkRefusals(URI robots) throws Exception {
        HttpResponse<String> unknown = post(robots, "Bearer nobody", MOVE);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(unknown.body()).contains("\"statusCode\":20");

        assertThat(post(robots, "Bearer bob-8", MOVE).body()).contains("\"statusCode\":5");
        assertThat(post(robots, ANNA, "{").statusCode()).isEqualTo(400);
        assertThat(post(robots.resolve("/api/v1/unknown"), ANNA, MOVE).statusCode())
                .isEqualTo(404);

        HttpResponse<String> got = client.send(HttpRequest.newBuilder(robots).build(), BodyHandlers.ofString());
        assertThat(got.statusCode()).isEqualTo(405);
        assertThat(got.headers().firstValue("Allow")).contains("POST");

        HttpResponse<String> tooLarge = post(robots, ANNA, " ".repeat(3 << 19));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("\"statusCode\":10");
        // More than the buffers of a socket hold, so the client is still sending when the server knows.
        assertThat(post(robots, ANNA, " ".repeat(8 << 20)).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> post(URI uri, String authorization, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri)
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Authorization", authorization)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
