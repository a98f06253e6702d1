package dev.verbatim.testkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

class JsonReaderTest {
    @Test
    void valuesKnowTheirLines() {
        DocumentedJson object = DocumentedJson.read("\n{\n \"a\": 1,\n \"b\": [\n  true]\n}", 10);

        assertThat(object.line()).isEqualTo(11);
        assertThat(object.line(JsonPointer.compile("/a"))).isEqualTo(12);
        assertThat(object.line(JsonPointer.compile("/b"))).isEqualTo(13);
        assertThat(object.line(JsonPointer.compile("/b/0"))).isEqualTo(14);
    }

    @Test
    void aValuePrintsAsItsJson() {
        String json =
                "{\"a\":[1,2.50,-0,1e5,1E-7,0.0000001,-0.0,1e99999999999,true,null,\"\\u001b\\\"\"],\"b\":12345678901234567890}";

        assertThat(JsonReader.read(json)).hasToString(json.replace("\\u001b", "\\u001B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}}", "{\"a\":1,\"a\":2}", "[1,]", "nil", "{'a':1}", "[[[0]"})
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000))).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void anErrorIsAtTheLineOfThePage() {
        assertThatThrownBy(() -> JsonReader.read("{\n\"a\": ?\n}", 7))
                .isInstanceOfSatisfying(
                        JsonSyntaxException.class, e -> assertThat(e.line()).isEqualTo(8));
    }
}
