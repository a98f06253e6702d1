package dev.verbatim.testkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1,"b":[true,null]} | {"b":[true,null],"a":1}
                    1                       | 1.0
                    12345678901234567890.1  | 12345678901234567890.10
                    "\\u0041"               | "A"
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
                    """)
    void aDifferenceIsNamedByItsPath(String documented, String observed, String path) {
        assertThat(compare(documented, observed)).extracting(Difference::path).containsExactly(path);
    }

    @Test
    void aDifferenceIsAtTheLineOfThePage() {
        List<Difference> differences = Comparison.compare(
                JsonReader.read("{\n  \"a\": 1,\n  \"b\": 2\n}", 40),
                JsonReader.read("{\"a\":1,\"c\":3}"),
                MemberRules.NONE);

        assertThat(differences)
                .containsExactly(
                        new Difference("b", 42, "the page documents 2, observed no such member"),
                        new Difference("c", 40, "the page documents no such member, observed 3"));
    }

    private static List<Difference> compare(String documented, String observed) {
        return Comparison.compare(JsonReader.read(documented), JsonReader.read(observed), MemberRules.NONE);
    }
}
