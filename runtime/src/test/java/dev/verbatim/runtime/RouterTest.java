package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.voice.Call;
import dev.verbatim.runtime.voice.Device;
import dev.verbatim.runtime.voice.VoiceDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouterTest {
    private final Map<String, Call> calls = Map.of("R", new Call("R", "Held"), "S", new Call("S", "Established"));

    private final Router router = Router.of(VoiceDispatcher.builder()
            .calls((caller, id) -> calls.get(id))
            .devices((caller, id) -> new Device(id))
            .dial((device, request) -> {})
            .hangup((call, context) -> call.become("Released"))
            .swapCalls((call, otherCall) -> {
                call.become("Held");
                otherCall.become("Established");
            })
            .build());

    @Test
    void swapsTwoCalls() {
        OperationResponse response = router.dispatch(
                "POST",
                "/api/v2/me/calls/S",
                "{\"operationName\":\"SwapCalls\",\"otherCallUri\":\"http://localhost/api/v2/me/calls/R\"}"
                        .getBytes(StandardCharsets.UTF_8),
                new Agent());
        assertThat(response).hasToString("200 {\"statusCode\":0}");
        assertThat(calls.get("S").state()).isEqualTo("Held");
        assertThat(calls.get("R").state()).isEqualTo("Established");
    }

    private record Agent() implements Caller {
        @Override
        public String name() {
            return "agent";
        }

        @Override
        public Set<String> features() {
            return Set.of("api-voice");
        }
    }
}
