package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleKindsTest {
    /** Requests and responses look alike. */
    private static final Style ALIKE = ReadSamples.style(
            "style = typed",
            "name = type",
            "parameters = {name}",
            "correlation = id",
            "success = type, type != error, type != event",
            "result = {name}",
            "failure = type = error",
            "event = type = event",
            "event.name = event.type",
            "event.data = event");

    private static final String LOBBY = "{\"type\":\"lobby\",\"lobby\":{\"a\":1}}";
    private static final String EVENT = "{\"type\":\"event\",\"event\":{\"type\":\"left\"}}";
    private static final String ERROR = "{\"type\":\"error\",\"error\":{}}";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ## Enter lobby; request
            ## Response; response
            ## Response to a request; response
            Message format (Client -> Server):; request
            Message format (Server -> Client):; response
            Client <- Server; response
            Settings -> Network; request
            The server will then send this. :; request
            The server will respond with a result message:; response
            Send this to the server:; request
            From the server to the client:; response
            **Response:**; response
            **Result**; response
            The events of this call; event
            """)
    void labelsTellMessagesThatLookAlike(String label, String kind) {
        assertThat(read(ALIKE, label, "", "```json", LOBBY, "```")).startsWith("4:1 " + kind + " [");
    }

    @Test
    void withoutLabelsAResponseFollowsItsRequest() {
        assertThat(read(ALIKE, "```", LOBBY, "", LOBBY, "", LOBBY, "```"))
                .isEqualTo("2:1 request [] " + LOBBY + "\n4:1 response [] " + LOBBY + "\n6:1 request [] " + LOBBY);
    }

    @Test
    void aResultAloneIsPutIntoItsResponse() {
        Style style = ReadSamples.style("style = json-rpc", "samples.result = Example Response");
        String call = "{\"jsonrpc\":\"2.0\",\"method\":\"a\",\"id\":7}";

        assertThat(read(style, "```json", call, "```", "Example response:", "```json", "{\"state\":\"open\"}", "```"))
                .endsWith("\n6:1 response [Example response:] "
                        + "{\"result\":{\"state\":\"open\"},\"jsonrpc\":\"2.0\",\"id\":7}");
        assertThat(read(style, "```json", call, "```", "```{.json title=\"Example Response\"}", "[1, 2]", "```"))
                .endsWith(" {\"result\":[1,2],\"jsonrpc\":\"2.0\",\"id\":7}");
        assertThat(read(style, "```json", call, "```", "Response:", "```json", "{\"state\":\"open\"}", "```"))
                .doesNotContain("state");
        String whole = "{\"jsonrpc\":\"2.0\",\"result\":{},\"id\":7}";
        assertThat(read(style, "```json", call, "```", "Example response:", "```json", whole, "```"))
                .endsWith(" " + whole);
    }

    @Test
    void aResultAloneInAnEnvelopeOfAnotherForm() {
        Style style = ReadSamples.style(
                "style = typed",
                "name = d.type",
                "parameters = d.data",
                "correlation = d.id",
                "success = d.ok = true",
                "failure = d.ok = false",
                "result = d.result",
                "failure.code = none",
                "failure.message = none",
                "event = none",
                "samples.result = returns");

        assertThat(read(
                        style,
                        "```",
                        "{\"d\":{\"type\":\"a\",\"id\":\"x\"}}",
                        "```",
                        "Returns:",
                        "```",
                        "{\"state\":\"open\"}",
                        "```"))
                .endsWith(" {\"d\":{\"result\":{\"state\":\"open\"},\"ok\":true,\"id\":\"x\"}}");
    }

    @Test
    void contentTellsMoreThanLabels() {
        assertThat(read(ALIKE, "## Request", "", "```", EVENT, ERROR, "```"))
                .isEqualTo("4:1 event [] " + EVENT + "\n5:1 response [] " + ERROR);
        assertThat(read(Style.JSON_RPC, "## Response", "", "```", "{\"method\":\"a\",\"id\":1}", "```"))
                .isEqualTo("4:1 request [] {\"method\":\"a\",\"id\":1}");
        assertThat(read(Style.TYPED, "# Commands", "", "```", "{\"cmd\":\"A\",\"data\":{},\"nonce\":\"1\"}", "```"))
                .isEqualTo("4:1 response [] {\"cmd\":\"A\",\"data\":{},\"nonce\":\"1\"}");
    }

    @Test
    void aMessageWithoutIdIsARequestOnlyIfItIsLabelled() {
        String message = "{\"method\":\"a\"}";
        assertThat(read(Style.JSON_RPC, "```", message, "```")).isEqualTo("2:1 event [] " + message);
        assertThat(read(Style.JSON_RPC, "Example request:", "", "```", message, "```"))
                .isEqualTo("4:1 request [Example request:] " + message);
        assertThat(read(Style.JSON_RPC, "```sh", "curl -d '" + message + "' localhost", "```"))
                .isEqualTo("2:10 request [] " + message);
    }

    @Test
    void brokenMessagesKeepTheirKind() {
        assertThat(read(ALIKE, "```", "{\"type\": \"event\" \"event\": {}}", "```"))
                .isEqualTo("2:1 event [] at 2:18");
        assertThat(read(Style.JSON_RPC, "```", "{\"id\": 1, \"result\": {\"a\" 1}}", "```"))
                .isEqualTo("2:1 response [] at 2:26");
        assertThat(read(Style.JSON_RPC, "## Response", "", "```", "{\"id\" 1}", "```"))
                .isEqualTo("4:1 response [] at 4:7");
    }

    @Test
    void aLabelMakesAMessageOnlyOfWhatHasTheEnvelope() {
        assertThat(read(Style.JSON_RPC, "## Request", "", "```", "{\"id\": 1, \"params\": {}}", "```"))
                .isEqualTo("4:1 request [] {\"id\":1,\"params\":{}}");
        assertThat(ReadSamples.unread(Style.JSON_RPC, "## Request", "", "```", "{\"a\": 1}", "```"))
                .isEqualTo("4:1 NOTHING");
    }

    @Test
    void whatTheServerSaysAndTheStyleDoesNotKnowIsNotRead() {
        assertThat(ReadSamples.unread(
                        Style.COMMAND, "The server sends out this:", "", "```", "{\"command\":\"hello\"}", "```"))
                .isEqualTo("4:1 NOTHING");
    }

    @Test
    void labelsOfTheStyleAreUsed() {
        Style style = ReadSamples.style("style = json-rpc", "samples.request = Frage", "samples.event = Ruf");
        assertThat(read(style, "## Frage", "", "```", "{\"method\":\"a\"}", "```"))
                .startsWith("4:1 request");
        assertThat(read(style, "## Request", "", "```", "{\"method\":\"a\"}", "```"))
                .startsWith("4:1 event");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {"id": 1, "method": "a", "params": {...}}
            {"id": 1, "method": "a", "params": <params>}
            {"id": 1, "method": <method>, "params": {"b": 1}}
            {"id": 1, "method": "a", ...}
            {"id": 1, "result": {...}}
            {"id": 1, "result": [ ... ]}
            {"method": "a", "params": { ...what it tells... }}
            {"name": string, "size": number}
            """)
    void whatLeavesItsContentOutIsAShape(String message) {
        assertThat(read(Style.JSON_RPC, "```", message, "```")).isEmpty();
        assertThat(ReadSamples.unread(Style.JSON_RPC, "```", message, "```")).isEqualTo("2:1 SHAPE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {"id": 1, "method": "a", "params": {"b": 1, ...}}
            {"id": <id>, "method": "a", "params": {}}
            {"id": 1, "result": {"a": {...}}}
            {"id": <id>, "result": {}}
            """)
    void whatLeavesSomethingElseOutIsASample(String message) {
        assertThat(read(Style.JSON_RPC, "```", message, "```")).isNotEmpty();
    }

    @Test
    void aResponseBelongsToTheRequestWithItsId() {
        assertThat(read(
                        Style.JSON_RPC,
                        "```",
                        "{\"method\":\"a\",\"id\":1}",
                        "```",
                        "```",
                        "{\"method\":\"a\",\"id\":2}",
                        "```",
                        "```",
                        "{\"result\":1,\"id\":1}",
                        "```",
                        "```",
                        "{\"result\":2,\"id\":3}",
                        "```"))
                .isEqualTo("2:1 request [] {\"method\":\"a\",\"id\":1}\n8:1 response [] {\"result\":1,\"id\":1}\n\n"
                        + "5:1 request [] {\"method\":\"a\",\"id\":2}\n11:1 response [] {\"result\":2,\"id\":3}");
    }

    @Test
    void anEventBelowAnotherHeadingIsASampleOfItsOwn() {
        assertThat(read(
                        Style.JSON_RPC,
                        "```",
                        "{\"method\":\"a\",\"id\":1}",
                        "```",
                        "## Stream",
                        "```",
                        "{\"method\":\"b\"}",
                        "```"))
                .contains("\n\n6:1 event");
    }

    @Test
    void strictJsonIsStrictInEveryStyle() {
        Style style = ReadSamples.style("style = json-rpc", "json = strict");
        assertThat(read(style, "```", "{\"method\":\"a\",\"id\":1,}", "```")).isEqualTo("2:1 request [] at 2:22");
    }

    private static String read(Style style, String... page) {
        return ReadSamples.read(style, page);
    }
}
