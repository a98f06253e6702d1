package dev.verbatim.runtime;

import dev.verbatim.runtime.voice.Call;
import dev.verbatim.runtime.voice.Device;
import dev.verbatim.runtime.voice.Dial;
import dev.verbatim.runtime.voice.Hangup;
import dev.verbatim.runtime.voice.VoiceDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Voice API with a few calls, that keeps what was done. */
final class Voice {
    static final String SWAP =
            "{\"operationName\":\"SwapCalls\",\"otherCallUri\":\"http://localhost/api/v2/me/calls/R\"}";

    /** The agent's calls: R is held, S established, X one whose capability rule fails. */
    final Map<String, Call> calls =
            Map.of("R", new Call("R", "Held"), "S", new Call("S", "Established"), "X", new Call("X", "Broken"));

    /** What was asked and done, in order. */
    final List<String> done = new ArrayList<>();

    Hangup hangup = (call, context) -> done.add("hangup " + call.id());
    Dial dial = (device, request) -> done.add("dial " + device.id() + " " + request);
    RequestLimits limits = RequestLimits.DEFAULT;

    VoiceDispatcher dispatcher() {
        return builder().build();
    }

    VoiceDispatcher.Builder builder() {
        return VoiceDispatcher.builder()
                .calls(this::findCall)
                .devices((caller, id) -> new Device(id))
                .dial((device, request) -> dial.dial(device, request))
                .hangup((call, context) -> hangup.hangup(call, context))
                .swapCalls((call, otherCall) -> done.add("swap " + call.id() + " " + otherCall.id()));
    }

    Router router() {
        return Router.of(limits, dispatcher());
    }

    OperationResponse post(String path, String body) {
        return post(path, body, User.AGENT);
    }

    OperationResponse post(String path, String body, @Nullable Caller caller) {
        return router().dispatch("POST", path, body.getBytes(StandardCharsets.UTF_8), caller);
    }

    OperationResponse postToCall(String id, String body) {
        return post("/api/v2/me/calls/" + id, body);
    }

    private @Nullable Call findCall(Caller caller, String id) {
        done.add("find " + id);
        return caller.name().equals("agent") ? calls.get(id) : null;
    }
}
