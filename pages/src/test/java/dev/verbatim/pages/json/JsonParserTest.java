package dev.verbatim.pages.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonParserTest {
    @Test
    void everyValueKnowsItsPlace() {
        JsonText text = JsonParser.parse(List.of(
                new TextLine("{ \"a\": [1, true,", 7, 3),
                new TextLine("", 8, 1),
                new TextLine("\tnull, \"x\"],", 9, 3),
                new TextLine("\"a\":-0.5e+7}", 10, 5)));
        assertThat(text.error()).isEmpty();
        assertThat(text.position()).isEqualTo(new Position(7, 3));
        assertThat(text.source()).isEqualTo("{ \"a\": [1, true,\n\n\tnull, \"x\"],\n\"a\":-0.5e+7}");
        assertThat(text.value())
                .contains(new JsonObject(
                        new Position(7, 3),
                        List.of(
                                new JsonMember(
                                        "a",
                                        new Position(7, 5),
                                        new JsonArray(
                                                new Position(7, 10),
                                                List.of(
                                                        new JsonNumber(new Position(7, 11), "1"),
                                                        new JsonBoolean(new Position(7, 14), true),
                                                        new JsonNull(new Position(9, 4)),
                                                        new JsonString(new Position(9, 10), "x")))),
                                new JsonMember(
                                        "a", new Position(10, 5), new JsonNumber(new Position(10, 9), "-0.5e+7")))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~\"\"~, ~~",
                "~\"\\\"\\\\\\/\"~, ~\"\\/~",
                "~\"\\u0041\\u00e9\\uD83D\\uDE00\"~, Aé😀",
                "~\"é😀\"~, é😀",
                "~\"[{,:}]\"~, ~[{,:}]~",
            })
    void stringsAreUnescaped(String json, String expected) {
        assertThat(JsonParser.parse(json).value()).contains(new JsonString(Position.START, expected));
    }

    @Test
    void controlCharactersAreEscapedAndLoneSurrogatesKept() {
        assertThat(JsonParser.parse("\"\\b\\f\\n\\r\\t\\uD800\"").value())
                .contains(new JsonString(Position.START, "\b\f\n\r\t\uD800"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "12", "1.50", "1e5", "1E-05", "-1.2e+3"})
    void numbersAreKeptAsWritten(String number) {
        assertThat(JsonParser.parse(" " + number + " ").value()).contains(new JsonNumber(new Position(1, 2), number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|1",
                "~  ~|1",
                "01|2",
                "-|1",
                "-a|1",
                "+1|1",
                ".5|1",
                "1.|2",
                "1.e2|2",
                "1e|2",
                "0x10|2",
                "1_000|2",
                "1L|2",
                "NaN|1",
                "Infinity|1",
                "-Infinity|1",
                "True|1",
                "truely|1",
                "~\"~|1",
                "~[\"a\\\"]~|2",
                "~\"\\x\"~|1",
                "~\"\\u12\"~|1",
                "~\"\\u12G4\"~|1",
                "~\"\\u+123\"~|1",
                "~\"a\tb\"~|1",
                "'a'|1",
                "{|2",
                "[|2",
                "[1|3",
                "~[1  ~|3",
                "[1,|4",
                "[1,]|4",
                "[,1]|2",
                "[1 2]|4",
                "[1}|3",
                "{]|2",
                "{,}|2",
                "{1:2}|2",
                "{a:2}|2",
                "~{\"a\"}~|5",
                "~{\"a\" 1}~|6",
                "~{\"a\":}~|6",
                "~{\"a\":1,}~|8",
                "~{\"a\":1;}~|7",
                "~{\"a\":1\"b\":2}~|7",
                "{}{}|3",
                "{} x|4",
                "[]]|3",
                "1 2|3",
                "~{} // done~|4",
                "~/* all */ {}~|1",
                "~\u00A0{}~|1",
                "~\uFEFF{}~|1",
                "~{}\u2028~|3",
            })
    void theErrorIsAtTheFirstInvalidToken(String json, int column) {
        JsonText text = JsonParser.parse(json);
        assertThat(text.value()).isEmpty();
        assertThat(text.error().orElseThrow().position()).isEqualTo(new Position(1, column));
        assertThat(text.error().orElseThrow().message()).contains("expected; ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~{\"a\": 1425285667220L}~ | ',' or '}' expected; L cannot follow a number; remove it, or put the whole value in double quotes",
                "[0x10]                 | ',' or ']' expected; x10 cannot follow a number; remove it, or put the whole value in double quotes",
                "[NaN]                  | a value expected; NaN is not valid JSON; put it in double quotes, or remove it",
                "[1 NaN]                | ',' or ']' expected; NaN is not valid JSON; put it in double quotes, or remove it",
                "[1] // done            | the end of the JSON expected; JSON has no comments; remove this one",
                "[/* all */ 1]          | a value expected; JSON has no comments; remove this one",
                "['a']                  | a value expected; use double quotes",
            })
    void theErrorNamesTheProblemAndTheSolution(String json, String message) {
        assertThat(JsonParser.parse(json).error().orElseThrow().message()).isEqualTo(message);
    }

    @Test
    void theEndOfTheTextIsAfterTheLastNonBlankCharacter() {
        JsonText text = JsonParser.parse("\n{\n  \"a\": [ \t\n\n   \n");
        assertThat(text.error().orElseThrow().position()).isEqualTo(new Position(3, 9));
    }

    @Test
    void aStringEndsOnItsLine() {
        JsonText text = JsonParser.parse("{\"a\": \"b\n\"}");
        assertThat(text.error())
                .contains(new JsonError(
                        new Position(1, 7), "a value expected; the closing quote is missing on this line"));
    }

    @Test
    void nestingIsBounded() {
        String deepest = "[".repeat(JsonParser.MAX_DEPTH) + "]".repeat(JsonParser.MAX_DEPTH);
        assertThat(JsonParser.parse(deepest).value()).isPresent();
        assertThat(JsonParser.parse("[" + deepest + "]").error().orElseThrow().position())
                .isEqualTo(new Position(1, JsonParser.MAX_DEPTH + 1));
        assertThat(JsonParser.parse("{\"a\":".repeat(100_000)).error()).isPresent();
    }

    @Test
    void numbersAreBounded() {
        String longest = "1".repeat(JsonLexer.MAX_NUMBER_LENGTH);
        assertThat(JsonParser.parse(longest).value()).isPresent();
        assertThat(JsonParser.parse("[" + longest + "1]").error().orElseThrow().position())
                .isEqualTo(new Position(1, 2));
    }
}
