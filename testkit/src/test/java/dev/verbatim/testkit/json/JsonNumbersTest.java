package dev.verbatim.testkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonNumbersTest {
    @ParameterizedTest
    @CsvSource({"7,7", "-0,0", "2.50,2.5", "1e5,100000", "12345678901234567890,12345678901234567890"})
    void aNumberHasAValue(String json, BigDecimal expected) {
        JsonNode number = JsonReader.read(json);

        assertThat(JsonNumbers.isNumber(number)).isTrue();
        assertThat(JsonNumbers.value(number))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1E-99999999999"})
    void aNumberBeyondJavasExponentsHasNoValue(String json) {
        JsonNode number = JsonReader.read(json);

        assertThat(JsonNumbers.isNumber(number)).isTrue();
        assertThat(JsonNumbers.value(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "true", "null", "[7]", "{}"})
    void otherValuesAreNotNumbers(String json) {
        JsonNode value = JsonReader.read(json);

        assertThat(JsonNumbers.isNumber(value)).isFalse();
        assertThat(JsonNumbers.value(value)).isEmpty();
    }
}
