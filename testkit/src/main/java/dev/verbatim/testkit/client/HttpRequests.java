package dev.verbatim.testkit.client;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.StringRequestContent;

/** Sends requests over HTTP. */
final class HttpRequests {
    private final LiveServer server;
    private final Duration timeout;
    private final HttpClient http = new HttpClient();

    HttpRequests(LiveServer server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
        // A redirect would let the server choose another host.
        http.setFollowRedirects(false);
        http.setName("verbatim-replay");
    }

    HttpClient client() {
        return http;
    }

    LiveResponse send(LiveRequest request) throws ConnectionException {
        String sent = request.method() + " " + server.resolve(request.path());
        try {
            ContentResponse response = http.newRequest(server.resolve(request.path()))
                    .method(request.method())
                    .headers(headers -> server.headers().get().forEach(headers::put))
                    .body(new StringRequestContent("application/json", request.json()))
                    .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .send();
            return new LiveResponse(OptionalInt.of(response.getStatus()), response.getContentAsString());
        } catch (TimeoutException e) {
            throw new ConnectionException(sent + " was not answered within " + timeout.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new ConnectionException(sent + " failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException(sent + " was interrupted", e);
        }
    }
}
