package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares the server's notifications with Sample 2 of the SwapCalls page, including the times. */
class SwapCallsScenarioTest {
    private static final Pattern NOTIFICATION = Pattern.compile("```json\n(\\{\n  \"data\".*?)```", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> documentedNames = new TreeMap<>();
    private ContactCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = new ContactCentre();
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyNotificationIsAsDocumented(Transport transport) throws Exception {
        List<JsonNode> documented = documented();
        centre.agent.listen(transport);
        String device = centre.phone("5005").id();
        bind(centre.server.baseUri().toString(), "http://127.0.0.1:8080");
        bind(device, "efe1ab32-53f9-43ce-b65e-5768c61f7d4a");

        Call first = centre.ring("5000", "5005");
        bind(first.id(), "013V08JRL498H1OI04000VTAES00000R");
        bind(first.connId(), "0071023821aec01b");
        assertThat(heard()).isEqualTo(documented.get(0));

        wait(5);
        accepted(centre.agent.operate(first.id(), "Answer"));
        assertThat(heard()).isEqualTo(withLeadingSlash(documented.get(1)));

        wait(5);
        accepted(centre.agent.operate(first.id(), "Hold"));
        assertThat(heard()).isEqualTo(documented.get(2));

        wait(9);
        accepted(centre.agent.post("/api/v2/me/devices/" + device + "/calls", """
                {
                  "operationName": "Dial",
                  "destination": {
                    "phoneNumber": "5001"
                  }
                }
                """));
        Call second = centre.call(centre.agent, CallState.DIALING);
        bind(second.id(), "013V08JRL498H1OI04000VTAES00000S");
        bind(second.connId(), "0071023821aec01c");
        assertThat(heard()).isEqualTo(documented.get(3));

        wait(10);
        centre.switchboard.answer(second.otherEnd());
        assertThat(heard()).isEqualTo(documented.get(4));

        wait(31);
        accepted(centre.agent.post("/api/v2/me/calls/" + second.id(), """
                {
                  "operationName": "SwapCalls",
                  "otherCallUri": "http://localhost:8080/api/v2/me/calls/%s"
                }
                """.formatted(first.id())));
        assertThat(heard()).isEqualTo(documented.get(5));
        assertThat(heard()).isEqualTo(documented.get(6));
        centre.assertHeardNothing(centre.agent);
    }

    private void wait(int seconds) {
        centre.clock.advance(Duration.ofSeconds(seconds));
    }

    private void bind(String live, String documented) {
        documentedNames.put(live, documented);
    }

    /** Returns the next notification with the live ids replaced by those of the page. */
    private JsonNode heard() throws InterruptedException {
        String text = centre.agent.next().toString();
        for (Map.Entry<String, String> name : documentedNames.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return sorted(JSON.readTree(text));
    }

    private static void accepted(ApiUser.Answer answer) {
        assertThat(answer.body()).isEqualTo(JSON.readTree("{\"statusCode\":0}"));
    }

    private static List<JsonNode> documented() throws Exception {
        String page = Files.readString(Path.of("src/main/pages/voice/SwapCalls.md"));
        List<JsonNode> notifications = NOTIFICATION
                .matcher(page.substring(page.indexOf("## Sample 2")))
                .results()
                .map(block -> sorted(JSON.readTree(block.group(1))))
                .toList();
        assertThat(notifications).hasSize(7);
        return notifications;
    }

    /** Sorts the capabilities, because their order has no meaning. */
    private static JsonNode sorted(JsonNode notification) {
        ArrayNode capabilities = (ArrayNode) notification.at("/data/call/capabilities");
        Set<String> names = new TreeSet<>();
        capabilities.forEach(name -> names.add(name.asString()));
        assertThat(capabilities).hasSameSizeAs(names);
        capabilities.removeAll();
        names.forEach(capabilities::add);
        return notification;
    }

    /** The only notification in which the page omits the leading slash of the path. */
    private static JsonNode withLeadingSlash(JsonNode notification) {
        ObjectNode call = (ObjectNode) notification.at("/data/call");
        assertThat(call.get("path").asString()).startsWith("calls/");
        call.put("path", "/" + call.get("path").asString());
        return notification;
    }
}
