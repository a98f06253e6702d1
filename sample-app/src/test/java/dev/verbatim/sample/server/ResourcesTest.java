package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Call;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists of calls and devices that voice/Resources.md documents. */
class ResourcesTest {
    private static final String CALLS = "/api/v2/me/calls";
    private static final String DEVICES = "/api/v2/me/devices";

    private ContactCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = new ContactCentre();
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void callsMatchTheLastNotifications() throws Exception {
        centre.agent.listen(Transport.WEB_SOCKET);
        Call original = centre.connect("5000", "5005");
        centre.clock.advance(Duration.ofSeconds(45));
        centre.switchboard.transfers().initiate(original, "5001", Map.of("CaseNumber", "A-1047"));

        JsonNode answer = centre.agent.get(CALLS).body();

        List<JsonNode> heard = centre.heardSoFar(centre.agent);
        assertThat(answer.path("statusCode").asInt()).isZero();
        assertThat(answer.path("calls"))
                .containsExactly(heard.get(2).at("/data/call"), heard.get(3).at("/data/call"));
    }

    @Test
    void devicesMatchTheLastNotifications() throws Exception {
        var client = centre.agent.listen(Transport.WEB_SOCKET);
        centre.agent.subscribe(client, "/v2/me/devices");
        centre.switchboard.deviceSettings().forward(centre.phone("5005"), "5001");

        JsonNode answer = centre.agent.get(DEVICES).body();

        assertThat(answer.path("devices")).containsExactly(centre.agent.next().at("/data/devices/0"));
    }

    @Test
    void membersMatchThePage() throws Exception {
        Call original = centre.connect("5000", "5005");
        centre.switchboard.userDataOperations().attach(original, Map.of("CaseNumber", "A-1047"));
        centre.switchboard.transfers().initiate(original, "5001", Map.of());
        centre.switchboard.answer(centre.switchboard.calls("bob").get(0));
        centre.switchboard.deviceSettings().forward(centre.phone("5005"), "5001");
        String page = Files.readString(Path.of("src/main/pages/voice/Resources.md"));
        List<JsonNode> documented = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult block) -> new JsonMapper().readTree(block.group(1)))
                .toList();

        assertThat(paths("", centre.agent.get(CALLS).body())).isEqualTo(paths("", documented.get(0)));
        assertThat(paths("", centre.agent.get(DEVICES).body())).isEqualTo(paths("", documented.get(1)));
    }

    @Test
    void usersSeeOnlyTheirOwnResources() throws Exception {
        Call call = centre.connect("5000", "5005");
        centre.switchboard.hangup(call);
        Call other = centre.connect("5001", "5000");

        assertThat(centre.agent.get(CALLS).text()).isEqualTo("{\"statusCode\":0,\"calls\":[]}");
        assertThat(centre.alice.get(CALLS).text()).contains(other.id()).doesNotContain(call.id());
        assertThat(centre.bob.get(DEVICES).text())
                .contains(centre.phone("5001").id())
                .doesNotContain(centre.phone("5005").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLS, DEVICES})
    void requiresTheFeature(String path) throws Exception {
        var anonymous =
                centre.agent.send(HttpRequest.newBuilder(centre.server.baseUri().resolve(path)));
        assertThat(anonymous.httpStatus()).isEqualTo(401);
        assertThat(anonymous.statusCode()).isEqualTo(20);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(centre.trainee.get(path).statusCode()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLS, DEVICES})
    void refusesOtherMethods(String path) throws Exception {
        var answer = centre.agent.post(path, "{\"operationName\":\"Hold\"}");
        assertThat(answer.httpStatus()).isEqualTo(405);
        assertThat(answer.statusCode()).isEqualTo(3);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");

        var deleted = centre.agent.send(centre.agent.request(path).method("DELETE", BodyPublishers.noBody()));
        assertThat(deleted.httpStatus()).isEqualTo(405);
    }

    private static Set<String> paths(String path, JsonNode node) {
        Set<String> paths = new TreeSet<>(Set.of(path));
        node.properties().forEach(member -> paths.addAll(paths(path + "/" + member.getKey(), member.getValue())));
        if (node.isArray() && node.size() > 0 && node.get(0).isObject()) {
            node.forEach(element -> paths.addAll(paths(path + "[]", element)));
        }
        return paths;
    }
}
