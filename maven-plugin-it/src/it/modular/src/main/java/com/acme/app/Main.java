package com.acme.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.voice.HoldRequest;
import com.acme.voice.VoiceDispatcher;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Router;
import java.util.Set;

/** Sends one request through the generated code. */
public final class Main {
    private Main() {}

    /** Prints what the handler is given and what is answered. */
    public static void main(String[] arguments) {
        VoiceDispatcher dispatcher = VoiceDispatcher.builder()
                .hold((id, reason) -> System.out.println("hold " + id + " for " + reason))
                .build();
        byte[] body = HoldRequest.builder().reason("tea").build().toJson();
        var response = Router.of(dispatcher).dispatch("POST", "/api/v2/me/calls/C1", body, new Alice());
        System.out.println(response.httpStatus() + " " + new String(response.body(), UTF_8) + " in "
                + Main.class.getModule().getName());
    }

    private record Alice() implements Caller {
        @Override
        public String name() {
            return "alice";
        }

        @Override
        public Set<String> features() {
            return Set.of("api-voice");
        }
    }
}
