package com.acme.doors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The client that is tested: it tells a user what became of an order. */
final class Doors {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    Doors(URI server) {
        this.server = server;
    }

    String order(String door, String json) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/doors/" + door))
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return answer.contains("\"statusCode\":0") ? "done" : "refused";
        } catch (IOException lost) {
            return "no answer";
        }
    }
}
