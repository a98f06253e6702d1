package dev.verbatim.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.voice.VoiceDispatcher;
import org.junit.jupiter.api.Test;

class StatusTallyTest {
    private final StatusTally tally = new StatusTally(ApiModel.load(VoiceDispatcher.class));

    @Test
    void documentedAndMissingStatusesAreNotCounted() {
        for (String body : new String[] {
            "{\"statusCode\":0}",
            "{\"statusCode\":40}",
            "{\"statusCode\":4.0e1}",
            "{\"statusCode\":\"41\"}",
            "[41]",
            "{",
            ""
        }) {
            tally.answered("Dial", body);
        }

        assertThat(tally.undocumented()).isEmpty();
        tally.assertDocumented();
    }

    @Test
    void undocumentedStatusesAreCountedByOperation() {
        tally.answered("Hold", "{\"statusCode\":41}");
        tally.answered("Dial", "{\"statusCode\":1e9999999999}");
        tally.answered("Hold", "{\"statusCode\":41,\"statusMessage\":\"again\"}");

        assertThat(tally.undocumented())
                .containsExactly(
                        new UndocumentedStatus("Dial", "1e9999999999", 1), new UndocumentedStatus("Hold", "41", 2));
        assertThatThrownBy(tally::assertDocumented)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "Hold was answered 2 times with the status 41, which no page documents; add it to");
    }
}
