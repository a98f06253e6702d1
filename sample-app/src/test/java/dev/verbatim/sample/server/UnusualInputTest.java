package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that look unusual but are valid. */
class UnusualInputTest {
    private ContactCentre centre;
    private Call held;
    private Call active;

    @BeforeEach
    void start() throws Exception {
        centre = new ContactCentre();
        held = centre.connect("5001", "5005");
        active = centre.connect("5000", "5005");
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void operationNameLast() throws Exception {
        swapped("""
                {"unknown": [{"operationName": "Hangup"}], "otherCallUri": "/api/v2/me/calls/%s", "operationName": "SwapCalls"}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/api/v2/me/calls/%s",
                "http://localhost/api/v2/me/calls/%s",
                "https://user@elsewhere.example:1/api/v2/me/calls/%s?really=yes#now",
                "/api/v2/me/calls/%s"
            })
    void theHostOfAUriDoesNotMatter(String uri) throws Exception {
        swapped("{\"operationName\": \"SwapCalls\", \"otherCallUri\": \"" + uri + "\"}");
    }

    private void swapped(String body) throws Exception {
        var answer = centre.agent.post("/api/v2/me/calls/" + active.id(), body.formatted(held.id()));

        assertThat(answer.body().toString()).isEqualTo("{\"statusCode\":0}");
        assertThat(List.of(active.state(), held.state())).containsExactly(CallState.HELD, CallState.ESTABLISHED);
    }
}
