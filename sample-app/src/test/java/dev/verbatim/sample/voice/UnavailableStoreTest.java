package dev.verbatim.sample.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.Router;
import dev.verbatim.sample.switchboard.BreakableStore;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;
import dev.verbatim.sample.switchboard.Directory;
import dev.verbatim.sample.switchboard.Ids;
import dev.verbatim.sample.switchboard.SteppingClock;
import dev.verbatim.sample.switchboard.Switchboard;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller reads when the store of the calls is not available. */
class UnavailableStoreTest {
    private static final Caller AGENT = new Caller() {
        @Override
        public String name() {
            return "agent";
        }

        @Override
        public Set<String> features() {
            return Set.of("api-voice");
        }
    };

    private final BreakableStore store = new BreakableStore();
    private final Switchboard switchboard = new Switchboard(
            store,
            Directory.builder().user("agent", "5005").user("alice", "5000").build(),
            new SteppingClock(),
            Ids.unguessable(),
            (call, change) -> {});
    private final Router router = Router.of(VoiceApi.dispatcher(switchboard));
    private Call call;

    @BeforeEach
    void dial() throws Exception {
        call = switchboard.dial(switchboard.directory().phone("5005").orElseThrow(), "5000", Map.of());
    }

    @Test
    void anOperationThatCannotBePublished() {
        store.cannotPublish(true);

        assertThat(hangup())
                .contains("\"statusCode\":15")
                .contains("nothing was changed")
                .doesNotContain("node 7");

        store.cannotPublish(false);
        assertThat(call.state()).isEqualTo(CallState.DIALING);
        assertThat(hangup()).isEqualTo("{\"statusCode\":0}");
    }

    @Test
    void anOperationThatCannotBegin() {
        store.cannotLock(true);

        assertThat(hangup())
                .contains("\"statusCode\":15")
                .contains("nothing was changed")
                .doesNotContain("node 7");

        store.cannotLock(false);
        assertThat(hangup()).isEqualTo("{\"statusCode\":0}");
    }

    @Test
    void anOperationWhoseOutcomeNobodyKnows() {
        store.cannotTell(true);

        assertThat(hangup())
                .contains("\"statusCode\":9")
                .contains("not known")
                .doesNotContain("nothing was changed")
                .doesNotContain("node 7");

        assertThat(call.state()).isEqualTo(CallState.RELEASED);
    }

    @Test
    void reading() {
        VoiceResources resources = new VoiceResources(switchboard, URI.create("http://127.0.0.1:8080"));
        store.cannotLock(true);

        assertThat(text(resources.calls(AGENT))).contains("\"statusCode\":12").doesNotContain("node 7");
        assertThat(text(resources.devices(AGENT))).contains("\"statusCode\":12");

        store.cannotLock(false);
        assertThat(text(resources.calls(AGENT))).contains("\"statusCode\":0").contains(call.id());
    }

    private String hangup() {
        byte[] body = "{\"operationName\": \"Hangup\"}".getBytes(StandardCharsets.UTF_8);
        return text(router.dispatch("POST", "/api/v2/me/calls/" + call.id(), body, AGENT));
    }

    private static String text(OperationResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
