package dev.verbatim.pages.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StyleFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"webservices", "json-rpc", "command", "typed"})
    void aPresetByItsName(String preset) {
        StyleFile file = read("style = " + preset);
        assertThat(file.findings()).isEmpty();
        assertThat(file.style()).isEqualTo(StyleReader.preset(preset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webservices", "json-rpc", "command", "typed"})
    void presetsSetEverythingAndHaveNoMistake(String preset) {
        Settings settings = StyleReader.settings(preset);
        assertThat(Setting.keys().stream().filter(key -> !key.equals("style")).toList())
                .containsExactlyInAnyOrderElementsOf(settings.values().keySet());
        StyleMistakes mistakes = new StyleMistakes(preset, settings);
        assertThat(mistakes.inLines()).as(mistakes.findings().toString()).isFalse();
        StyleContradictions.of(StyleReader.preset(preset), settings, mistakes);
        assertThat(mistakes.findings()).isEmpty();
    }

    @Test
    void linesChangeThePreset() {
        StyleFile file = read("""
                # Harbour
                style = json-rpc
                success = status = 200
                parameters.heading = Parameters, \\
                    Payload Parameters
                """);
        assertThat(file.findings()).isEmpty();
        assertThat(file.style().name()).isEqualTo("json-rpc");
        assertThat(file.style().message().success()).hasToString("status = 200");
        assertThat(file.style().message().name()).hasToString("method");
        assertThat(file.style().page().parametersHeadings()).containsExactly("Parameters", "Payload Parameters");
        assertThat(file.position("success"))
                .hasValueSatisfying(at -> assertThat(at).hasToString("3:1"));
        assertThat(file.position("failure")).isEmpty();
    }

    @Test
    void withoutAPresetItIsWebservices() {
        assertThat(read("capabilities = actions").style().message().name()).hasToString("operationName");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            style = jsonrpc | 1:9 | "jsonrpc" is unknown; did you mean json-rpc?
            style = rest | 1:9 | "rest" is unknown; write one of webservices, json-rpc, command, typed
            paramters = params | 1:1 | "paramters" is unknown; did you mean parameters?
            colour = red | 1:1 | "colour" is unknown; the keys are style, name,
            name = $.method | 1:8 | "$.method" is not a value of name; write a path of members, such as name = method
            name = params[] | 1:8 | is not a value of name
            parameters = params[2] | 1:14 | is not a value of parameters
            success = status == 200 OK, | 1:11 | is not a value of success; write a test of members, such as success = status = success
            operations = sections | 1:14 | write file, section, or section with a level, such as operations = section
            operation.name = filename | 1:18 | write a list of row, title, heading and sample
            constants = jsonrpc: 2.0.1 | 1:13 | such as constants = jsonrpc: "2.0", api_version: 1
            failure.missing = invalid params 31 | 1:19 | write a number, a word, or a word and a number, such as failure.missing = invalidParams 31
            failure.invalid = 31, 32 | 1:19 | is not a value of failure.invalid
            failure.denyed = 5 | 1:1 | "failure.denyed" is unknown; did you mean failure.denied?
            json = json5 | 1:8 | write strict or lenient
            name = | 1:1 | the key name has no value; write a path of members, such as name = method
            name method | 1:1 | the line "name method" has no equals sign
            """, quoteCharacter = '\'')
    void aMistakeInALine(String line, String position, String message) {
        assertThat(read(line).findings())
                .singleElement()
                .asString()
                .startsWith("gate/verbatim.properties:" + position + ": [style-invalid] ")
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n"})
    void anEmptyFile(String text) {
        assertThat(read(text).findings())
                .singleElement()
                .asString()
                .startsWith(
                        "gate/verbatim.properties:1:1: [style-invalid] the style file has no setting; write style =");
    }

    @Test
    void aKeyTwice() {
        assertThat(read("name = cmd\n\n  name = action").findings())
                .singleElement()
                .asString()
                .startsWith("gate/verbatim.properties:3:3: ")
                .contains("the key \"name\" is already set in line 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            name = id; name = id contradicts correlation = id of the preset
            correlation = method; correlation = method contradicts name = method of the preset
            parameters = method; parameters = method contradicts name = method of the preset
            constants = method: "x"; constants = method: "x" contradicts name = method of the preset
            constants = id: 1; constants = id: 1 contradicts correlation = id of the preset
            success = error; success = error contradicts failure = error of the preset
            event = result; event = result contradicts success = result of the preset
            event = error; event = error contradicts failure = error of the preset
            event.name = params; event.name = params contradicts event.data = params of the preset
            operation.name = title; operation.name = title contradicts operations = section of the preset
            endpoint = each; endpoint = each contradicts operations = section of the preset
            """, quoteCharacter = '\'')
    void contradictions(String line, String message) {
        assertThat(findings("style = json-rpc\n" + line))
                .singleElement()
                .asString()
                .startsWith("gate/verbatim.properties:2:1: ")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            success = ok\\nfailure = ok = false; failure = ok = false contradicts success = ok: a message with ok = false passes both, and success is tried first
            success = d\\nfailure = x = 1 | d.error; failure = x = 1 | d.error contradicts success = d: a message with d.error passes both
            success = ok != 3\\nfailure = ok = 4; a message with ok = 4 passes both
            success = ok absent\\nfailure = ok = null; a message with ok = null passes both
            success = type = answer\\nevent = type; event = type contradicts success = type = answer: a message with type = answer passes both, and event is tried first
            """, quoteCharacter = '\'')
    void aTestThatTakesTheMessagesOfALaterOne(String lines, String message) {
        assertThat(findings("style = json-rpc\n" + lines.replace("\\n", "\n")))
                .singleElement()
                .asString()
                .startsWith("gate/verbatim.properties:3:1: ")
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "success = ok = true\nfailure = ok",
                "success = ok = true\nfailure = ok = false",
                "success = type, type != error\nfailure = type = error",
                "success = error absent\nfailure = error = 1",
                "success = d.result\nfailure = d.error"
            })
    void testsThatTellMessagesApart(String lines) {
        assertThat(findings("style = json-rpc\n" + lines)).isEmpty();
    }

    @Test
    void aNameInsideParametersByPosition() {
        assertThat(findings("style = json-rpc\nparameters = a[]\nname = a.b"))
                .singleElement()
                .asString()
                .contains(":3:1: ", "name = a.b contradicts parameters = a[]");
    }

    @Test
    void partsOfAFailureOrEventThatNoMessageIs() {
        assertThat(findings("failure = none\nfailure.code = error.code"))
                .singleElement()
                .asString()
                .contains(":2:1: ", "failure.code = error.code contradicts failure = none");
        assertThat(findings("event = none\nevent.name = type"))
                .singleElement()
                .asString()
                .contains(":2:1: ", "event.name = type contradicts event = none");
        assertThat(findings("style = command\nevent = none")).isEmpty();
    }

    @Test
    void whatResponsesRepeat() {
        assertThat(findings("style = command\ncorrelation = seq\ncorrelation.response = re"))
                .isEmpty();
        assertThat(findings("style = command\ncorrelation = none\ncorrelation.response = re"))
                .singleElement()
                .asString()
                .contains(
                        ":3:1: ", "correlation.response = re contradicts correlation = none: requests have no member");
        assertThat(findings("style = command\nconstants = v: 1\ncorrelation.response = v"))
                .singleElement()
                .asString()
                .contains(":3:1: ", "correlation.response = v contradicts constants = v: 1: what a response repeats");
    }

    @Test
    void codesOfRefusals() {
        assertThat(findings("style = command\nfailure.missing = 31\nfailure.absent = noOrchard\nfailure.denied = no 5"))
                .isEmpty();
        assertThat(findings("style = command\nfailure.code = none\nfailure.missing = 31"))
                .singleElement()
                .asString()
                .contains(
                        ":3:1: ", "failure.missing = 31 contradicts failure.code = none: failures have no member for");
        assertThat(findings("style = webservices\nfailure.missing = 0"))
                .singleElement()
                .asString()
                .contains(
                        ":2:1: ", "contradicts success = statusCode = 0 of the preset: a failure with this code would");
        assertThat(findings("style = command\nfailure.code = none\nfailure.number = error"))
                .singleElement()
                .asString()
                .contains(
                        ":3:1: ", "failure.number = error contradicts failure.code = none: a number alone is the code");
    }

    private static List<Finding> findings(String text) {
        return read(text).findings();
    }

    private static StyleFile read(String text) {
        return StyleFile.read("gate/verbatim.properties", text);
    }
}
