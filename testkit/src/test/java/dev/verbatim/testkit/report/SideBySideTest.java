package dev.verbatim.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.json.JsonComparison;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.MemberRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SideBySideTest {
    @Test
    void theSameMembersAreInTheSameRow() {
        String documented = "{\"a\":1,\"b\":{\"c\":2,\"d\":3},\"e\":4,\"f\":5,\"g\":6}";
        String observed = "{\"g\":6,\"f\":5,\"e\":4,\"b\":{\"x\":9,\"c\":7},\"a\":1}";

        assertThat(print(documented, observed)).isEqualTo("""
                          the page documents                                        | observed
                          ...                                                       | ...
                            "a": 1,                                                 |   "a": 1,
                            "b": {                                                  |   "b": {
                        >     "c": 2,                                               |     "c": 7,
                        >     "d": 3                                                |
                        >                                                           |     "x": 9
                            },                                                      |   },
                            "e": 4,                                                 |   "e": 4,
                          ...                                                       | ...""");
    }

    @Test
    void aValueOfAnotherKindIsShownWhole() {
        assertThat(print("{\"a\":[1]}", "{\"a\":{\"b\":1}}")).isEqualTo("""
                          the page documents                                        | observed
                          {                                                         | {
                            "a": [                                                  |   "a": {
                        >     1                                                     |
                        >   ]                                                       |
                        >                                                           |     "b": 1
                        >                                                           |   }
                          }                                                         | }""");
    }

    @Test
    void anArrayWhoseOrderDidNotMatterIsInTheOrderOfThePage() {
        JsonNode left = JsonReader.read("{\"a\":[\"x\",\"y\"],\"b\":1}");
        JsonNode right = JsonReader.read("{\"a\":[\"y\",\"x\"],\"b\":2}");

        assertThat(SideBySide.of(left, right, List.of(new Difference("b", 1, ""))))
                .anyMatch(line -> line.matches(" +\"y\" +\\| +\"y\""))
                .noneMatch(line -> line.matches(".*\"x\".*\"y\".*"));
    }

    /** Names that look like paths must not confuse the rows, and a long value must not widen them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a.b":1,"a":{"b":2}} | {"a":{"b":2}}
                    {"a":{"b":2},"a.b":1} | {"a.b":1}
                    {"[0]":1,"a":[0]}     | {"a":[1],"[0]":2}
                    {"a}":1,"a":{}}       | {"a":{"}":1}}
                    """)
    void oddNamesAreShownToo(String documented, String observed) {
        assertThat(print(documented, observed).lines())
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.length() <= SideBySide.WIDTH);
    }

    @Test
    void noLineIsLongerThanATerminal() {
        String longName = "x".repeat(300);

        assertThat(print("{\"" + longName + "\":1}", "{\"" + longName + "\":2}").lines())
                .allMatch(line -> line.length() <= SideBySide.WIDTH);
    }

    private static String print(String documented, String observed) {
        DocumentedJson left = DocumentedJson.read(documented, 1);
        JsonNode right = JsonReader.read(observed);
        List<Difference> differences = JsonComparison.compare(left, right, MemberRules.NONE);
        return String.join("\n", SideBySide.of(left.value(), right, differences));
    }
}
