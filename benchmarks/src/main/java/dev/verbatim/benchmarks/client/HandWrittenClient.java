package dev.verbatim.benchmarks.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a team would write for one operation, with {@code java.net.http} and Jackson streaming. */
final class HandWrittenClient {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final String credentials;

    HandWrittenClient(URI server, String user, String password) {
        this.server = server.toString();
        this.credentials =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    void swapCalls(String id, String otherCallUri) throws IOException, InterruptedException {
        URI uri = URI.create(server + "/api/v2/me/calls/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Authorization", credentials)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(otherCallUri)))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            throw new IOException("HTTP " + response.statusCode());
        }
        requireSuccess(response.body());
    }

    private static byte[] body(String otherCallUri) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
            out.writeStartObject();
            out.writeStringProperty("operationName", "SwapCalls");
            out.writeStringProperty("otherCallUri", otherCallUri);
            out.writeEndObject();
        }
        return body.toByteArray();
    }

    private static void requireSuccess(byte[] body) throws IOException {
        int code = -1;
        String message = "";
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the answer is not an object");
            }
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                switch (name) {
                    case "statusCode" -> code = in.getIntValue();
                    case "statusMessage" -> message = in.getString();
                    default -> in.skipChildren();
                }
            }
        }
        if (code != 0) {
            throw new IOException("status " + code + ": " + message);
        }
    }
}
