package dev.verbatim.examples.desk;

import dev.verbatim.examples.desk.voice.CallStateChangeMessage;
import dev.verbatim.examples.desk.voice.DeviceStateChangeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the agent's current calls and devices, as Resources.md documents it. These are not operations, so the client has no methods
 * for them; the generated records read what they list.
 */
final class CurrentLists {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonFactory json = new JsonFactory();
    private final String server;
    private final String credentials;

    CurrentLists(URI server, String user, String password) {
        this.server = server.toString().replaceFirst("/$", "");
        this.credentials =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the calls that are not released, oldest first. */
    List<CallStateChangeMessage.Call> calls() {
        return read("calls", CallStateChangeMessage.Call::read);
    }

    /** Returns the id of the agent's first device. */
    String device() {
        List<DeviceStateChangeMessage.Device> devices = read("devices", DeviceStateChangeMessage.Device::read);
        if (devices.isEmpty()) {
            throw new DeskException("The server knows no phone of this agent; ask its administrator for one.");
        }
        return devices.get(0).id();
    }

    private <T> List<T> read(String list, Function<JsonParser, T> reader) {
        URI uri = URI.create(server + "/api/v2/me/" + list);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", credentials)
                .timeout(DEADLINE)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == UNAUTHORIZED) {
                throw new DeskException("The server does not know this agent, or the password is wrong.");
            }
            return elements(response.body(), list, reader);
        } catch (IOException | JacksonException failure) {
            throw new DeskException("The " + list + " cannot be read from " + uri + ": " + failure.getMessage()
                    + ". Is the server running there?");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DeskException("Interrupted while the " + list + " were read.");
        }
    }

    private <T> List<T> elements(byte[] body, String list, Function<JsonParser, T> reader) {
        List<T> elements = new ArrayList<>();
        try (JsonParser in = json.createParser(ObjectReadContext.empty(), body)) {
            in.nextToken();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (in.nextToken() == JsonToken.START_ARRAY && name.equals(list)) {
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        elements.add(reader.apply(in));
                    }
                } else {
                    in.skipChildren();
                }
            }
        }
        return elements;
    }
}
