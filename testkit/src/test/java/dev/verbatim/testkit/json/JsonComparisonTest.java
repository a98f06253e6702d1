package dev.verbatim.testkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;

class JsonComparisonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1,"b":[true,null]} | {"b":[true,null],"a":1}
                    1                       | 1.0
                    12345678901234567890.1  | 12345678901234567890.10
                    "\\u0041"               | "A"
                    -0                      | 0
                    1e5                     | 100000
                    0.0000001               | 1.0E-7
                    [1E+2]                  | [100.0]
                    1e99999999999           | 1e99999999999
                    true                    | true
                    """)
    void equalValues(String documented, String observed) {
        assertThat(compare(documented, observed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1}              | {"a":2}              | a
                    {"a":1}              | {}                   | a
                    {}                   | {"a":1}              | a
                    {"a":{"b":[1,{}]}}   | {"a":{"b":[1,[]]}}   | a.b[1]
                    {"a":[1]}            | {"a":[1,2]}          | a[1]
                    {"a":[1,2]}          | {"a":[1]}            | a[1]
                    {"a":null}           | {"a":false}          | a
                    {"a":"1"}            | {"a":1}              | a
                    {"a":12345678901234567890} | {"a":12345678901234567891} | a
                    {"a":1e5}            | {"a":100001}         | a
                    {"a":1e99999999999}  | {"a":1e99999999998}  | a
                    {"a":-0}             | {"a":"-0"}           | a
                    {"a":1e5}            | {"a":true}           | a
                    """)
    void aDifferenceIsNamedByItsPath(String documented, String observed, String path) {
        assertThat(compare(documented, observed)).extracting(Difference::path).containsExactly(path);
    }

    @Test
    void aDifferenceIsAtTheLineOfThePage() {
        List<Difference> differences = JsonComparison.compare(
                DocumentedJson.read("{\n  \"a\": 1,\n  \"b\": 2\n}", 40),
                JsonReader.read("{\"a\":1,\"c\":3}"),
                MemberRules.NONE);

        assertThat(differences)
                .containsExactly(
                        new Difference(
                                "b",
                                42,
                                "the page documents 2, observed no such member",
                                Optional.of(new ValueChange(
                                        JsonPointer.compile("/b"),
                                        Optional.of(JsonReader.read("2")),
                                        Optional.empty()))),
                        new Difference(
                                "c",
                                40,
                                "the page documents no such member, observed 3",
                                Optional.of(new ValueChange(
                                        JsonPointer.compile("/c"),
                                        Optional.empty(),
                                        Optional.of(JsonReader.read("3"))))));
    }

    /** A name may look like a path or be empty. */
    @Test
    void theLineOfAMemberDoesNotDependOnItsName() {
        DocumentedJson documented = DocumentedJson.read("""
                {
                  "a.b": 1,
                  "": {
                    "/~0": 2
                  },
                  "[0]": 3
                }""", 40);

        List<Difference> differences = JsonComparison.compare(
                documented, JsonReader.read("{\"a.b\":0,\"\":{\"/~0\":0},\"[0]\":0}"), MemberRules.NONE);

        assertThat(differences).extracting(Difference::line).containsExactly(41, 43, 45);
    }

    private static List<Difference> compare(String documented, String observed) {
        return JsonComparison.compare(DocumentedJson.read(documented, 1), JsonReader.read(observed), MemberRules.NONE);
    }
}
