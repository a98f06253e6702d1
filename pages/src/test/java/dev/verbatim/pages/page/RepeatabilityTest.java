package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong yes would send a request twice, so only plain statements count. */
class RepeatabilityTest {
    private static final String PAGE = """
            # Hold

            %s

            | Request URL | /calls/{id} |
            |---|---|
            | HTTP method | POST |%s

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | Hold |

            %s
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This operation is idempotent.",
                "Puts a call on hold. The operation is idempotent",
                "Puts a call on hold; it can safely be repeated.",
                "Hold may be repeated.",
                "The request can be safely retried.",
                "Note: this operation can be repeated any number of times.",
                "Idempotent: yes"
            })
    void statements(String text) {
        assertThat(isRepeatable(text, "", "")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Puts a call on hold.",
                "This operation is not idempotent.",
                "This operation isn't idempotent.",
                "This operation may not be repeated.",
                "The operation cannot be repeated.",
                "This operation is idempotent if the call is active.",
                "This operation is idempotent, but only for ten seconds.",
                "This operation may be repeated within a minute.",
                "This operation may be repeated. Do not repeat it for parked calls.",
                "Use Retrieve, which is idempotent.",
                "Is this operation idempotent?",
                "The music can be repeated.",
                "If the switch is slow, the operation is idempotent.",
                "Idempotent: no",
                "Non-idempotent."
            })
    void everythingElse(String text) {
        assertThat(isRepeatable(text, "", "")).isFalse();
    }

    @Test
    void aRowOfThePropertyTable() {
        assertThat(isRepeatable("", "\n| Idempotent | Yes |", "")).isTrue();
        assertThat(isRepeatable("", "\n| Repeatable | true |", "")).isTrue();
        assertThat(isRepeatable("", "\n| Idempotent | No |", "")).isFalse();
        assertThat(isRepeatable("", "\n| Idempotent | Yes, for active calls |", ""))
                .isFalse();
        assertThat(isRepeatable("", "\n| Idempotency key | Yes |", "")).isFalse();
    }

    @Test
    void aDoubtElsewhereOnThePage() {
        String doubt = "## Remarks\n\nNever repeat it while the call is ringing.";

        assertThat(isRepeatable("This operation is idempotent.", "\n| Idempotent | Yes |", doubt))
                .isFalse();
        assertThat(isRepeatable("Puts a call on hold.", "", "This operation is idempotent."))
                .isFalse();
    }

    @Test
    void sectionsOfAPage() {
        String page = """
                # Yard

                ## yard_getCrane

                Tells where a crane is. This operation is idempotent.

                **Parameters:**
                NONE

                ```json
                {"jsonrpc": "2.0", "method": "yard_getCrane", "id": 53}
                ```

                ## yard_moveCrane

                Moves a crane.

                **Parameters:**
                NONE

                ```json
                {"jsonrpc": "2.0", "method": "yard_moveCrane", "id": 53}
                ```
                """;

        assertThat(PageReader.read("yard.md", page, Style.JSON_RPC).stream()
                        .filter(PageReading.Operation.class::isInstance)
                        .map(reading -> ((PageReading.Operation) reading).page().isRepeatable()))
                .containsExactly(true, false);
    }

    private static boolean isRepeatable(String text, String row, String end) {
        PageReading reading = PageReader.read("Hold.md", PAGE.formatted(text, row, end), Style.WEBSERVICES)
                .get(0);
        return ((PageReading.Operation) reading).page().isRepeatable();
    }
}
