package dev.verbatim.runtime.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.internal.json.JsonStreams;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

class JsonTest {
    static Stream<Arguments> values() {
        return Stream.of(
                value("'text'", JsonReaders::readString, "text"),
                value("true", JsonReaders::readBoolean, true),
                value("-2147483648", JsonReaders::readInt, Integer.MIN_VALUE),
                value("1425285667220", JsonReaders::readLong, 1425285667220L),
                value("7", JsonReaders::readLong, 7L),
                value("1", JsonReaders::readDouble, 1.0),
                value("0.25", JsonReaders::readDouble, 0.25),
                value("18446744073709551616", JsonReaders::readBigInteger, BigInteger.TWO.pow(64)),
                value(
                        "0.1000000000000000000000001",
                        JsonReaders::readBigDecimal,
                        new BigDecimal("0.1000000000000000000000001")),
                value(
                        "[[1],[]]",
                        in -> JsonReaders.readList(in, row -> JsonReaders.readList(row, JsonReaders::readInt)),
                        List.of(List.of(1), List.of())),
                value(
                        "{'b':'1','a':'2'}",
                        in -> JsonReaders.readMap(in, JsonReaders::readString),
                        Map.of("a", "2", "b", "1")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueOfTheDocumentedTypeIsRead(String json, Function<JsonParser, Object> reader, Object value) {
        assertThat(read(json, reader)).isEqualTo(value);
    }

    static Stream<Arguments> mismatches() {
        return Stream.of(
                value("5", JsonReaders::readString, "a string"),
                value("null", JsonReaders::readString, "a string"),
                value("'true'", JsonReaders::readBoolean, "true or false"),
                value("2147483648", JsonReaders::readInt, "a whole number of at most 32 bits"),
                value("1.0", JsonReaders::readInt, "a whole number of at most 32 bits"),
                value("9223372036854775808", JsonReaders::readLong, "a whole number of at most 64 bits"),
                value("'5'", JsonReaders::readBigInteger, "a whole number"),
                value("1e999", JsonReaders::readDouble, "a number in the range of a double"),
                value("'5'", JsonReaders::readBigDecimal, "a number"),
                value("{}", in -> JsonReaders.readList(in, JsonReaders::readAny), "an array"),
                value("[]", in -> JsonReaders.readMap(in, JsonReaders::readAny), "an object"));
    }

    @ParameterizedTest
    @MethodSource("mismatches")
    void aValueOfAnotherTypeIsRefusedWithWhatIsDocumented(
            String json, Function<JsonParser, Object> reader, String documented) {
        assertThatExceptionOfType(MismatchException.class)
                .isThrownBy(() -> read(json, reader))
                .withMessage("the body must be " + documented);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[null,true,false,'x',{'b':{},'a':[[]]}]",
                "{'int':1,'long':1425285667220,'big':123456789012345678901234567890,'decimal':0.10}"
            })
    void anyValueIsWrittenAsItWasRead(String json) {
        byte[] written = JsonStreams.write(out -> JsonWriters.writeAny(read(json, JsonReaders::readAny), out));
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.30", "1723987200.0", "0.0000001", "-0.0", "1E+400", "100", "18446744073709551616"})
    void anyNumberHasTheTextThatItHad(String json) {
        assertThat(new String(
                        JsonStreams.write(out -> JsonWriters.writeAny(read(json, JsonReaders::readAny), out)), UTF_8))
                .isEqualTo(json);
    }

    @Test
    void aZeroKeepsItsSign() {
        assertThat(read("-0", JsonReaders::readAny)).isEqualTo(-0.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "-1E-2147483648", "1e99999999999999999999", "0.5e-2147483648"})
    void aNumberThatNoTypeHoldsIsNotWhatIsDocumented(String json) {
        for (Function<JsonParser, Object> reader :
                List.<Function<JsonParser, Object>>of(JsonReaders::readAny, JsonReaders::readBigDecimal)) {
            assertThatExceptionOfType(MismatchException.class)
                    .isThrownBy(() -> read(json, reader))
                    .withMessageEndingWith(" must be a number with an exponent of at most 32 bits");
        }
    }

    @Test
    void aKeyOfAMapMayNotBeRepeated() {
        assertThatExceptionOfType(MismatchException.class)
                .isThrownBy(() -> read("{'a':1,'b':2,'a':null}", JsonReaders::readAny))
                .withMessage("a is repeated");
    }

    @Test
    void whatIsNoJsonIsNotWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonStreams.write(out -> JsonWriters.writeAny(List.of(new StringBuilder()), out)))
                .withMessageContaining("java.lang.StringBuilder");
    }

    @Test
    void aCopyNeitherChangesNorLosesItsOrder() {
        Map<String, Integer> original = new LinkedHashMap<>();
        for (int i = 100; i > 0; i--) {
            original.put("key" + i, i);
        }
        Map<String, Integer> copy = ImmutableCopies.of(original);
        List<String> keys = List.copyOf(original.keySet());
        original.clear();
        assertThat(copy.keySet()).containsExactlyElementsOf(keys);
        assertThat(copy).containsEntry("key7", 7);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.put("key7", 8));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(copy::clear);
        assertThat(ImmutableCopies.of(copy)).isSameAs(copy);
    }

    @Test
    void aNullIsCopiedOnlyWhereItIsDocumented() {
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        map.put("a", null);
        assertThat(ImmutableCopies.ofNullable(map)).containsEntry("a", null);
        assertThat(ImmutableCopies.ofNullable(Arrays.asList("a", null)))
                .containsExactly("a", null)
                .isUnmodifiable();
        assertThatNullPointerException()
                .isThrownBy(() -> ImmutableCopies.of(map))
                .withMessage("a");
    }

    private static Arguments value(String json, Function<JsonParser, Object> reader, Object value) {
        return Arguments.of(json, reader, value);
    }

    private static @Nullable Object read(String json, Function<JsonParser, ? extends @Nullable Object> reader) {
        try (JsonParser in = MembersTest.parser(json)) {
            in.nextToken();
            Object value = reader.apply(in);
            assertThat(in.nextToken()).isNull();
            return value;
        }
    }
}
