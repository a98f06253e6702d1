package dev.verbatim.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

class StopTest {
    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final CountDownLatch RELEASED = new CountDownLatch(1);

    static class SlowMove {
        @Bean
        @Primary
        Move slowMove() {
            return (robot, x, caller) -> {
                BEGUN.countDown();
                await().until(() -> RELEASED.getCount() == 0);
            };
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void operationsUnderWayEndBeforeTheServerStopsAndNewOnesAreRefused() throws Exception {
        ConfigurableApplicationContext application =
                new SpringApplicationBuilder(RobotsApplication.class, SlowMove.class).run("--server.port=0");
        String server = server(application);
        HttpResponse<Stream<String>> events =
                client.send(request(server + "/api/events").build(), BodyHandlers.ofLines());
        CompletableFuture<HttpResponse<String>> move = client.sendAsync(
                operation(server + "/api/robots/r2", "{\"operationName\":\"Move\",\"x\":7}"), BodyHandlers.ofString());
        BEGUN.await();

        CompletableFuture<Void> stop = CompletableFuture.runAsync(application::close);
        HttpRequest find = operation(server + "/api/robots", "{\"operationName\":\"FindRobots\"}");
        await().untilAsserted(() -> assertThat(client.send(find, BodyHandlers.ofString()))
                .satisfies(response -> {
                    assertThat(response.statusCode()).isEqualTo(503);
                    assertThat(response.body())
                            .isEqualTo("{\"statusCode\":9,\"statusMessage\":\"the server is stopping\"}");
                }));
        assertThat(stop).isNotDone();
        RELEASED.countDown();

        assertThat(move.join().body()).isEqualTo("{\"statusCode\":0}");
        stop.join();
        // Ends, because the stream does.
        assertThat(events.body().toList()).isNotEmpty();
    }

    /** As for a checkpoint of the virtual machine. */
    @Test
    void aContextThatWasStoppedAndStartedServesEventsAgain() throws Exception {
        try (ConfigurableApplicationContext application =
                new SpringApplicationBuilder(RobotsApplication.class).run("--server.port=0")) {
            List<String> before;
            try (Stream<String> events = listen(application)) {
                long begin = System.nanoTime();
                application.stop();
                before = events.toList();
                // The web server would wait half a minute for the stream.
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
            }
            assertThat(before).isNotEmpty();

            application.start();
            try (Stream<String> events = listen(application)) {
                client.send(
                        operation(server(application) + "/api/robots/r2", "{\"operationName\":\"Move\",\"x\":7}"),
                        BodyHandlers.ofString());
                assertThat(events.filter(line -> line.startsWith("data:")).findFirst())
                        .hasValueSatisfying(data -> assertThat(data).contains("\"x\":7"));
            }
        }
    }

    private Stream<String> listen(ConfigurableApplicationContext application) throws Exception {
        HttpResponse<Stream<String>> events =
                client.send(request(server(application) + "/api/events").build(), BodyHandlers.ofLines());
        assertThat(events.statusCode()).isEqualTo(200);
        return events.body();
    }

    private static String server(ConfigurableApplicationContext application) {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    private static HttpRequest operation(String uri, String body) {
        return request(uri).POST(BodyPublishers.ofString(body)).build();
    }

    private static HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("anna:secret".getBytes()));
    }
}
