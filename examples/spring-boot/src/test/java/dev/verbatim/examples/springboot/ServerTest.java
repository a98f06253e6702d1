package dev.verbatim.examples.springboot;

import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.test.simple.SimpleTracer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A running application with a tracer, and a client. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ServerTest.Tracing.class)
abstract class ServerTest {
    static final String FIND = "{\"operationName\":\"FindRobots\"}";

    static class Tracing {
        @Bean
        SimpleTracer tracer() {
            return new SimpleTracer();
        }

        @Bean
        DefaultTracingObservationHandler spans(SimpleTracer tracer) {
            return new DefaultTracingObservationHandler(tracer);
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Sends a request with a user's name, or without one. */
    HttpResponse<String> send(String method, String path, String user, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, user).method(method, BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String user) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (user != null) {
            String credentials = user + ":secret";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    /** Begins to read a stream. */
    HttpResponse<Stream<String>> listen(String path, String user) throws IOException, InterruptedException {
        return client.send(request(path, user).build(), BodyHandlers.ofLines());
    }

    /** Moves the robot r2, as Anna may. */
    String move(int x) throws IOException, InterruptedException {
        return answer("POST", "/api/robots/r2", "anna", "{\"operationName\":\"Move\",\"x\":" + x + "}");
    }

    /** Returns the HTTP status and the body. */
    String answer(String method, String path, String user, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = send(method, path, user, body);
        return response.statusCode() + " " + response.body();
    }
}
