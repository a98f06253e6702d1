package dev.verbatim.pages.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the tokens of values change. */
class SampleAcceptanceTest {
    private static final String FILE = "voice/Hold.md";
    private static final String PAGE = """
            # Hold

            | Request URL | /calls/{id} |
            |---|---|
            | HTTP method | POST |
            | Required features | voice |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | Hold |

            ## Sample\t

            ```
            POST /calls/7
            {"operationName": "Hold"}
            ```

            ```
            {"statusCode": 0}
            ```

            ```json
            {
            \t"data" : { "messageType": "Held", "state": "Held",   "seconds": 1.50,
              "list": [
                "Hold",
                "Swap"
              ], "note": null },
              "channel": "/calls"
            }
            ```
            """;

    private final List<SampleChange> changes = new ArrayList<>();

    @Test
    void withoutChangesThePageIsTheSame() {
        AcceptedPage accepted = accept(PAGE);

        assertThat(accepted.after()).isEqualTo(PAGE);
        assertThat(accepted.isChanged()).isFalse();
        assertThat(accepted.diff()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void onlyTheTokenChanges(String lineEnd) {
        change("\"Held\"", "\"On \\\"hold\\\"\"", "data", "state");
        change("1.50", "2", "data", "seconds");
        change("null", "{\"a\":[]}", "data", "note");
        String page = "\uFEFF" + PAGE.replace("\n", lineEnd);

        AcceptedPage accepted = accept(page);

        assertThat(accepted.values()).allMatch(AcceptedValue::isAccepted);
        assertThat(accepted.after())
                .isEqualTo(page.replace("\"state\": \"Held\"", "\"state\": \"On \\\"hold\\\"\"")
                        .replace("1.50", "2")
                        .replace("null", "{\"a\":[]}"));
        assertThat(accepted.values().get(0))
                .hasToString("voice/Hold.md:27:45: data.state: \"Held\" -> \"On \\\"hold\\\"\"");
    }

    @Test
    void elementsAreAddedAndRemovedInTheirForm() {
        change("[\"Hold\",\"Swap\"]", "[\"Hold\",\"Retrieve\",\"Mute\"]", "data", "list");
        assertThat(accept(PAGE).after()).isEqualTo(PAGE.replace("    \"Swap\"\n", "    \"Retrieve\",\n    \"Mute\"\n"));

        changes.clear();
        change("[\"Hold\",\"Swap\"]", "[\"Hold\"]", "data", "list");
        assertThat(accept(PAGE).after()).isEqualTo(PAGE.replace("\"Hold\",\n    \"Swap\"", "\"Hold\""));
    }

    @Test
    void membersAreAddedAndRemovedInTheForm() {
        change(Optional.empty(), Optional.of("7"), "data", "more");
        change(Optional.of("\"/calls\""), Optional.empty(), "channel");
        change(Optional.of("\"Held\""), Optional.empty(), "data", "messageType");

        assertThat(accept(PAGE).after())
                .isEqualTo(PAGE.replace("\"note\": null", "\"note\": null, \"more\": 7")
                        .replace(",\n  \"channel\": \"/calls\"", "")
                        .replace("\"messageType\": \"Held\", ", ""));
    }

    @Test
    void replaysThatSawTheSameValueAreJoinedAndDifferentValuesAreSaid() {
        change("\"Held\"", "\"OnHold\"", "data", "state");
        change("\"Held\"", "\"OnHold\"", "data", "state");
        change("1.50", "3", "data", "seconds");
        change("1.50", "2", "data", "seconds");

        AcceptedPage accepted = accept(PAGE);

        assertThat(accepted.after()).isEqualTo(PAGE.replace("\"state\": \"Held\"", "\"state\": \"OnHold\""));
        assertThat(accepted.values())
                .extracting(AcceptedValue::toString)
                .containsExactly(
                        "voice/Hold.md:27:45: data.state: \"Held\" -> \"OnHold\"",
                        "voice/Hold.md:27:66: data.seconds: not accepted: replays saw different values: 2 and 3; replay the"
                                + " sample in one state of the server, or change the page by hand");
    }

    @Test
    void whatCannotBeAcceptedIsSaid() {
        change("\"Ringing\"", "\"Held\"", "data", "state");
        changes.add(new SampleChange(
                FILE,
                "Hold",
                17,
                3,
                List.of("data", "seconds"),
                Optional.of("1.50"),
                Optional.empty(),
                Optional.of("looks like a JSON web token")));
        changes.add(new SampleChange(
                FILE, "Hold", 99, 3, List.of("x"), Optional.of("1"), Optional.of("2"), Optional.empty()));

        AcceptedPage accepted = accept(PAGE);

        assertThat(accepted.isChanged()).isFalse();
        assertThat(accepted.values())
                .extracting(AcceptedValue::toString)
                .containsExactly(
                        "voice/Hold.md:27:45: data.state: not accepted: the page has changed since the recording; run the tests"
                                + " again",
                        "voice/Hold.md:27:66: data.seconds: not accepted: the value that the server sent looks like a JSON web"
                                + " token, and is neither shown nor written; change the page by hand",
                        "voice/Hold.md:99:1: x: not accepted: the page has no step 3 of this sample any more; run the tests"
                                + " again");
    }

    @Test
    void theDiffIsAPatch() {
        change("\"Held\"", "\"Idle\"", "data", "state");
        change("\"/calls\"", "\"/all\"", "channel");

        assertThat(accept(PAGE).diff()).isEqualTo("""
                --- a/voice/Hold.md
                +++ b/voice/Hold.md
                @@ -24,11 +24,11 @@
                \s
                 ```json
                 {
                -\t"data" : { "messageType": "Held", "state": "Held",   "seconds": 1.50,
                +\t"data" : { "messageType": "Held", "state": "Idle",   "seconds": 1.50,
                   "list": [
                     "Hold",
                     "Swap"
                   ], "note": null },
                -  "channel": "/calls"
                +  "channel": "/all"
                 }
                 ```
                """);
    }

    private void change(String documented, String observed, String... at) {
        change(Optional.of(documented), Optional.of(observed), at);
    }

    private void change(Optional<String> documented, Optional<String> observed, String... at) {
        changes.add(new SampleChange(FILE, "Hold", 17, 3, List.of(at), documented, observed, Optional.empty()));
    }

    private AcceptedPage accept(String page) {
        List<OperationPage> pages = PageReader.read(FILE, page, Style.WEBSERVICES).stream()
                .map(reading -> ((PageReading.Operation) reading).page())
                .toList();
        return SampleAcceptance.accept(FILE, page, pages, changes);
    }
}
