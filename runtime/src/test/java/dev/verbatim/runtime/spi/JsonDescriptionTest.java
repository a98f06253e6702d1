package dev.verbatim.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What generated records say of themselves. */
class JsonDescriptionTest {
    @Test
    void aMessageIsItsNameAndItsJson() {
        assertThat(text("Utrecht")).isEqualTo("Dial{\"location\":\"Utrecht\"}");
    }

    @Test
    void ofALongMessageItSaysHowMuchIsCut() {
        assertThat(text("x".repeat(1_985)).length()).isEqualTo("Dial".length() + 2_000);
        assertThat(text("x".repeat(1_985)).endsWith("x\"}")).isTrue();
        assertThat(text("x".repeat(1_986)).endsWith("x\"... (1 more characters)"))
                .isTrue();
        assertThat(text("x".repeat(5_000_000)).endsWith("x... (4998015 more characters)"))
                .isTrue();
    }

    @Test
    void aCharacterOutsideTheFirstPlaneIsNotCutInTwo() {
        assertThat(text("x".repeat(1_986) + "\uD83D\uDE00")).endsWith("xxx... (4 more characters)");
    }

    @Test
    void aValueThatCannotBeWrittenIsSaidToBeOne() {
        assertThat(JsonDescription.of("Dial", out -> {
                    out.writeStartObject();
                    throw new IllegalStateException("secret");
                }))
                .startsWith("Dial{")
                .endsWith("... (the rest cannot be written: IllegalStateException)");
    }

    private static String text(String location) {
        return JsonDescription.of("Dial", out -> {
            out.writeStartObject();
            out.writeStringProperty("location", location);
            out.writeEndObject();
        });
    }
}
