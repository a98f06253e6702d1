package dev.verbatim.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.RequestMessage;
import dev.verbatim.pages.style.Style;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The parts of messages of several styles. */
class StepWriterTest {
    @Test
    void parametersInAMember() {
        assertThat(request(Style.JSON_RPC, List.of(), "{\"id\": 5, \"method\": \"ping\",\n \"params\": {\"a\": 1}}"))
                .contains("\"operation\": \"ping\"", "\"correlation\": \"5\"", "\"valueAt\": \"/params\"");
    }

    @Test
    void withoutParametersTheValueIsEmpty() {
        assertThat(request(Style.JSON_RPC, List.of(), "{\"id\": null, \"method\": \"ping\"}"))
                .contains("\"correlation\": \"null\"", "\"value\": \"{}\"", "\"valueLine\": 1");
    }

    @Test
    void parametersAtTheTopAreThoseOfTheRecordWithTheName() {
        assertThat(request(Style.COMMAND, List.of(), "{\n\"id\": 2,\n\"command\": \"info\",\n\"rows\": true}"))
                .contains(
                        "\"operation\": \"info\"",
                        "\"correlation\": \"2\"",
                        "\"value\": \"{\\n\\n\\\"command\\\": \\\"info\\\", \\n\\\"rows\\\": true}\"",
                        "\"valueLine\": 1");
        assertThat(request(Style.COMMAND, List.of(), "{\"command\": \"info\"}")).contains("\"valueAt\": \"\"");
    }

    @Test
    void aResultOfAnyKind() {
        assertThat(response(Style.JSON_RPC, "{\"id\": \"a\", \"result\": \"0x1c\"}"))
                .contains("\"outcome\": \"success\"", "\"correlation\": \"\\\"a\\\"\"", "\"valueAt\": \"/result\"");
        assertThat(response(Style.JSON_RPC, "{\"id\": 1, \"result\": null}")).contains("\"valueAt\": \"/result\"");
    }

    @Test
    void aFailure() {
        assertThat(response(Style.JSON_RPC, "{\"id\": 1, \"error\": {\"code\": -32602, \"message\": \"no\"}}"))
                .contains("\"outcome\": \"failure\"", "\"code\": \"-32602\"", "\"message\": \"\\\"no\\\"\"")
                .doesNotContain("value");
    }

    @Test
    void eventsWithTheirNameInsideAndOutsideOfTheData() {
        assertThat(event(Style.JSON_RPC, "{\"method\": \"moved\", \"params\": {\"open\": true}}"))
                .contains("\"event\": \"moved\"", "\"valueAt\": \"/params\"");
        assertThat(event(Style.COMMAND, "{\"type\": \"closed\", \"kilos\": 4}"))
                .contains("\"event\": \"closed\"", "\"valueAt\": \"\"");
        assertThat(event(Style.WEBSERVICES, "{\"data\": {\"messageType\": \"Rings\"}, \"channel\": \"/me\"}"))
                .contains("\"event\": \"Rings\"", "\"sentOn\": \"/me\"", "\"valueAt\": \"/data\"");
    }

    @Test
    void aTextThatIsNotStrictJsonIsWrittenOnTheLinesOfThePage() {
        List<TextLine> lines = List.of(
                new TextLine("{\"method\":", 7, 1),
                new TextLine("\"ping\", // asks", 8, 1),
                new TextLine("\"params\": {\"a\": 2.50,},}", 9, 1));
        JsonText lenient = JsonParser.parseLenient(lines);
        RequestMessage message =
                Style.JSON_RPC.message().request(lenient.value().orElseThrow(), List.of());

        assertThat(written(Style.JSON_RPC, new Step.Request("", Position.START, Optional.empty(), lenient, message)))
                .contains(
                        "\"json\": \"{\\\"method\\\": \\n\\\"ping\\\", \\n\\\"params\\\": {\\\"a\\\": 2.50}}\"",
                        "\"jsonLine\": 7");
    }

    private static String request(Style style, List<String> documented, String json) {
        JsonText text = JsonParser.parse(json);
        RequestMessage message = style.message().request(text.value().orElseThrow(), documented);
        return written(style, new Step.Request("", Position.START, Optional.empty(), text, message));
    }

    private static String response(Style style, String json) {
        JsonText text = JsonParser.parse(json);
        MessageStyle message = style.message();
        return written(
                style,
                new Step.Response(
                        "", Position.START, text, message.response(text.value().orElseThrow())));
    }

    private static String event(Style style, String json) {
        JsonText text = JsonParser.parse(json);
        MessageStyle message = style.message();
        return written(
                style,
                new Step.Notification(
                        "", Position.START, text, message.event(text.value().orElseThrow())));
    }

    private static String written(Style style, Step step) {
        return JsonOutput.object(out -> new StepWriter(out, style.message()).write(step));
    }
}
