package dev.verbatim.pages.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {"a": 1, // as it was rounded~ "b": 2 }; {"a":1,"b":2}; COMMENT 1:10
            {"a": 1 // no comma~}; {"a":1}; COMMENT a 1:9
            {"a": "http://x/#y", # url~ "b": "/* */"}; {"a":"http://x/#y","b":"/* */"}; COMMENT 1:22
            {"a": /* one~ two */ 1}; {"a":1}; COMMENT 1:7
            {"a": 1,}; {"a":1}; COMMA 1:8
            [1, 2, ]; [1,2]; COMMA 1:6
            {"a": [1,],~ "b": {},}; {"a":[1],"b":{}}; COMMA a 1:9, COMMA 2:9
            {"a": 1},; {"a":1}; COMMA 1:9
            [1, ...]; [1]; ELLIPSIS 1:5
            [1, ..., 5]; [1,5]; ELLIPSIS 1:5
            [1, ... 5]; [1,5]; ELLIPSIS 1:5
            [{"a": 1},~ ... (more of them) ...~ {"a": 2}]; [{"a":1},{"a":2}]; ELLIPSIS 2:2
            [{"a": 1}~ ...~ {"a": 2}]; [{"a":1},{"a":2}]; ELLIPSIS 2:2
            [1, ... (a, b, and c), 2]; [1,2]; ELLIPSIS 1:5
            {"a": 1, \u2026}; {"a":1}; ELLIPSIS 1:10
            {"a": 1, ... more members}; {"a":1}; ELLIPSIS 1:10
            {"a": 1, ... // rest~}; {"a":1}; ELLIPSIS 1:10, COMMENT 1:14
            {"a": 1, // ...~}; {"a":1}; COMMA 1:8, COMMENT 1:10
            {"a": {~ ...what the request asks...~ }}; {"a":{}}; ELLIPSIS a 2:2
            {"a": [ ...the visitors... ]}; {"a":[]}; ELLIPSIS a 1:9
            {"a": {...}}; {"a":{}}; ELLIPSIS a 1:8
            {"a": 1, "...": ...}; {"a":1}; ELLIPSIS 1:10, ELLIPSIS ... 1:17
            {"a": 1, "...": "..."}; {"a":1}; ELLIPSIS 1:10
            {"a": 1, "..."}; {"a":1}; ELLIPSIS 1:10
            {"a": ..., "b": 1}; {"b":1}; ELLIPSIS a 1:7
            {"id": <request-id>, "b": 1}; {"b":1}; PLACEHOLDER id 1:8
            {"a": string, "b": object(optional)}; {}; PLACEHOLDER a 1:7, PLACEHOLDER b 1:20
            {"a": string | null, "b": {{id}}, "c": ${ID}}; {}; PLACEHOLDER a 1:7, PLACEHOLDER b 1:27, PLACEHOLDER c 1:40
            {"a": a, "b": [gate, to_speed ]}; {"b":[]}; PLACEHOLDER a 1:7, PLACEHOLDER b 1:16, PLACEHOLDER b 1:22
            {"a": [<one>, <two>]}; {"a":[]}; PLACEHOLDER a 1:8, PLACEHOLDER a 1:15
            {"a": "...", "b": "<id>"}; {"a":"...","b":"<id>"}; ``
            """)
    void whatIsTolerated(String text, String value, String tolerated) {
        JsonText json = lenient(text);

        assertThat(json.error()).isEmpty();
        assertThat(JsonSource.of(json.value().orElseThrow())).isEqualTo(value);
        assertThat(String.join(
                        ", ",
                        json.tolerated().stream().map(LenientJsonTest::text).toList()))
                .isEqualTo(tolerated);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {"a": "b"~ "c": 1}; 2:2; ',' or '}' expected; add it before this
            {"a": 1~ // why~ "c": 1}; 3:2; ',' or '}' expected; add it before this
            {a: 1}; 1:2; a member name in double quotes expected; a is not valid JSON; put it in double quotes, or remove it
            {"a": Started"}; 1:7; a value expected; Started is not valid JSON; put it in double quotes, or remove it
            {"a": string"}; 1:7; a value expected; string is not valid JSON; put it in double quotes, or remove it
            {"a": b}; 1:7; a value expected; b is not valid JSON; put it in double quotes, or remove it
            {"a": True}; 1:7; a value expected; True is not valid JSON; put it in double quotes, or remove it
            {"a": 1L}; 1:8; ',' or '}' expected; L cannot follow a number; remove it, or put the whole value in double quotes
            {"a": 1, b}; 1:10; a member name in double quotes expected; put this in double quotes, or remove it
            {"a: 1}; 1:2; a member name in double quotes expected; the closing quote is missing on this line
            {"a": 1,, "b": 2}; 1:9; a member name in double quotes expected; write one before it
            [,]; 1:2; a value expected; write one before it
            {"a": 1} {"b": 2}; 1:10; the end of the JSON expected; remove what follows
            {"a": 1; 1:8; ',' or '}' expected; the text ends before everything is closed
            {"a": /* 1}; 1:12; a value expected; the text ends before everything is closed
            """)
    void mistakesStayErrors(String text, String position, String message, String more) {
        JsonError error = lenient(text).error().orElseThrow();

        assertThat(error.position().line() + ":" + error.position().column()).isEqualTo(position);
        assertThat(error.message()).startsWith(message.replace("; " + more, ""));
    }

    @Test
    void theSourceOfWhatWasToleratedIsJson() {
        JsonText json = lenient("{\"a\": \"x\\n\\u0001\\\"\", // why~ \"b\": [1.50, true, null, ], }");

        assertThat(json.source()).isEqualTo("{\"a\":\"x\\u000a\\u0001\\\"\",\"b\":[1.50,true,null]}");
        assertThat(lenient("{ \"a\": 1 }").source()).isEqualTo("{ \"a\": 1 }");
    }

    @Test
    void strictJsonToleratesNothing() {
        assertThat(JsonParser.parse("{\"a\": 1,}").error()).isPresent();
        assertThat(JsonParser.parse("[1, ...]").error()).isPresent();
        assertThat(JsonParser.parse("{\"a\": <b>}").error()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[...",
                "... ",
                "...,",
                "/*",
                "<a",
                "<a>",
                "{{a",
                "${",
                "string(",
                "string|",
                "#\n",
                "{\"...\":",
                "(",
                "... ("
            })
    void takesLinearTime(String part) {
        List<TextLine> lines = new ArrayList<>();
        String line = part.repeat(30_000 / part.length()).replace("\n", " ");
        for (int number = 1; number <= 8; number++) {
            lines.add(new TextLine(line, number, 1));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> JsonParser.parseLenient(lines));
    }

    private static String text(JsonTolerance tolerance) {
        Position position = tolerance.position();
        return tolerance.kind() + (tolerance.path().isEmpty() ? " " : " " + tolerance.path() + " ") + position.line()
                + ":" + position.column();
    }

    private static JsonText lenient(String text) {
        List<TextLine> lines = new ArrayList<>();
        for (String line : text.split("~")) {
            lines.add(new TextLine(line, lines.size() + 1, 1));
        }
        return JsonParser.parseLenient(lines);
    }
}
