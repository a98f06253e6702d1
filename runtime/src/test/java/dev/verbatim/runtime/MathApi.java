package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.runtime.math.MathDispatcher;
import dev.verbatim.runtime.math.Subtract;
import java.util.ArrayList;
import java.util.List;

/** The API of the examples of JSON-RPC's specification, that keeps what was done. */
final class MathApi {
    static final String PATH = "/rpc";

    /** What was done, in order. */
    final List<String> done = new ArrayList<>();

    Subtract subtract = (minuend, subtrahend) -> minuend - subtrahend;
    RequestLimits limits = RequestLimits.DEFAULT;

    MathDispatcher.Builder builder() {
        return MathDispatcher.builder()
                .subtract((minuend, subtrahend) -> {
                    done.add("subtract");
                    return subtract.subtract(minuend, subtrahend);
                })
                .sum((first, second, third) -> first + second + (third == null ? 0 : third))
                .getData(() -> List.of("hello", 5))
                .update((first, second, third, fourth, fifth) ->
                        done.add("update " + first + " " + second + " " + third + " " + fourth + " " + fifth))
                .notifySum((first, second, third) -> done.add("sum " + first + " " + second + " " + third))
                .notifyHello(greeting -> done.add("hello " + greeting));
    }

    Router router() {
        return Router.of(limits, builder().build());
    }

    OperationResponse post(String message) {
        return router().dispatch("POST", PATH, message.getBytes(UTF_8), User.AGENT);
    }

    /** The body of the answer; empty if there is none. */
    String answer(String message) {
        return new String(post(message).body(), UTF_8);
    }
}
