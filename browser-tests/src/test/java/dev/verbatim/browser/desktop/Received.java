package dev.verbatim.browser.desktop;

import dev.verbatim.browser.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every message that arrives over the WebSockets of a window, whether or not the page shows what it says. */
final class Received {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RECORD = """
            window.receivedTexts = [];
            window.WebSocket = class extends WebSocket {
                constructor(...where) {
                    super(...where);
                    this.addEventListener('message', ({ data }) => window.receivedTexts.push(data));
                }
            };
            """;

    /** What a notification announces: the state of a call, and what is possible with it. */
    record Announced(String state, Set<String> capabilities) {
        /** Reads the data of a notification, as the pages show it. */
        static Announced of(JsonNode call) {
            Set<String> names = new TreeSet<>();
            call.at("/capabilities").forEach(name -> names.add(name.asString()));
            return new Announced(call.at("/state").asString(), names);
        }
    }

    private final Browser browser;

    private Received(Browser browser) {
        this.browser = browser;
    }

    /** Records what arrives in pages that the window opens from now on. */
    static Received in(Browser browser) {
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", RECORD));
        return new Received(browser);
    }

    /** What was announced about the calls of a phone, in the order of its arrival. */
    List<Announced> about(String phoneNumber) {
        List<Announced> announced = new ArrayList<>();
        for (Object text : (List<?>) browser.run("return window.receivedTexts")) {
            StreamSupport.stream(JSON.readTree((String) text).spliterator(), false)
                    .map(message -> message.at("/data"))
                    .filter(data -> data.at("/phoneNumber").asString("").equals(phoneNumber) && data.has("call"))
                    .map(data -> Announced.of(data.at("/call")))
                    .forEach(announced::add);
        }
        return announced;
    }
}
