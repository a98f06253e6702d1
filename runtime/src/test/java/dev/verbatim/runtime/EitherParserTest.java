package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.internal.json.RandomJson;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same request has the same answer and the same effect, whether its body is scanned or read by Jackson. */
class EitherParserTest {
    private static final int BODIES = 6_000;
    private static final String[] PATHS = {"/api/v2/me/calls/S", "/api/v2/me/calls/R", "/api/v2/me/devices/D/calls"};

    @ParameterizedTest
    @EnumSource
    void givesTheSameAnswer(UnknownMembers unknownMembers) {
        Set<StatusCode> answers = new HashSet<>();
        for (int seed = 0; seed < BODIES; seed++) {
            byte[] body = seed % 3 == 0 ? RandomJson.ordinary(seed) : RandomJson.any(seed);
            String path = PATHS[seed % PATHS.length];
            Voice scanned = new Voice();
            Voice jackson = new Voice();
            OperationResponse expected = answer(jackson, 90, unknownMembers, path, body);
            OperationResponse actual = answer(scanned, 1_000, unknownMembers, path, body);
            String text = new String(body, StandardCharsets.UTF_8);
            // If a body is not UTF-8 and has another fault too, each parser may report either fault.
            boolean mayDiffer = text.indexOf('\uFFFD') >= 0 && actual.httpStatus() == 400;
            assertThat(mayDiffer ? actual.status() : actual.toString())
                    .as(text)
                    .isEqualTo(mayDiffer ? expected.status() : expected.toString());
            assertThat(actual.httpStatus()).as(text).isEqualTo(expected.httpStatus());
            assertThat(scanned.done).isEqualTo(jackson.done);
            answers.add(actual.status());
        }
        assertThat(answers)
                .contains(
                        StatusCode.SUCCESS,
                        StatusCode.PARAMETER_MISSING,
                        StatusCode.FORBIDDEN,
                        StatusCode.OUT_OF_RANGE);
    }

    /** Names may be long enough for the scanner, or not; those of the bodies are shorter than either limit. */
    private static OperationResponse answer(
            Voice voice, int maxNameLength, UnknownMembers unknownMembers, String path, byte[] body) {
        voice.limits = new RequestLimits(1 << 20, 4, 1 << 20, maxNameLength, 100, unknownMembers);
        return voice.router().dispatch("POST", path, body, User.AGENT);
    }
}
