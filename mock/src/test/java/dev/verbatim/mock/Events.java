package dev.verbatim.mock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A session that receives server-sent events. */
final class Events implements AutoCloseable {
    private final BufferedReader stream;

    private Events(BufferedReader stream) {
        this.stream = stream;
    }

    /** Opens a session; the server has it when this returns. */
    static Events open(URI base, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/events"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        BufferedReader stream = new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8));
        return new Events(stream);
    }

    /** Waits for the data of the next event. */
    String next() throws IOException {
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("data:") && line.contains("{")) {
                return line.substring("data:".length()).strip();
            }
        }
        return "the end";
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
