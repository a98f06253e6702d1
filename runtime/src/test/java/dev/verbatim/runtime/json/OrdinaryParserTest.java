package dev.verbatim.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** What is ordinary is read as Jackson reads it; nothing else is ordinary. */
class OrdinaryParserTest {
    private static final int TEXTS = 20_000;
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxNestingDepth(4).build();
    private static final JsonFactory JACKSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(LIMITS)
            .build();

    @Test
    void readsWhatJacksonReads() {
        int ordinary = 0;
        for (long seed = 0; seed < TEXTS; seed++) {
            byte[] json = RandomJson.any(seed);
            try (JsonParser parser = OrdinaryParser.of(json, 0, LIMITS)) {
                if (parser != null) {
                    ordinary++;
                    try (JsonParser jackson = JACKSON.createParser(ObjectReadContext.empty(), json)) {
                        assertThat(events(parser)).as(text(json)).isEqualTo(events(jackson));
                    }
                }
            }
        }
        assertThat(ordinary).isBetween(TEXTS / 10, TEXTS * 9 / 10);
    }

    @Test
    void readsAllThatIsOrdinary() {
        StreamReadConstraints deep = StreamReadConstraints.defaults();
        for (long seed = 0; seed < TEXTS / 10; seed++) {
            byte[] json = RandomJson.ordinary(seed);
            try (JsonParser parser = OrdinaryParser.of(json, 0, deep)) {
                assertThat(parser).as(text(json)).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "null",
                "{",
                "{}}",
                "{} {}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":[1,]}",
                "{\"a\":[}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":-0}",
                "{\"a\":1.0}",
                "{\"a\":tru}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":{\"b\":1,\"c\":[],\"b\":2}}",
                "{\"\\u0061\":1}",
                "{\"a\":\"\u00e4\"}",
                "{\"a\":\"\u0001\"}",
                "{'a':1}",
                "{\"a\":1}\u0000",
                "{\"a\":[[[[1]]]]}",
                "{\"a\":1234567890123456789}",
                "\uFEFF{}"
            })
    void leavesWhatIsUnusualToJackson(String json) {
        assertThat(OrdinaryParser.of(json.getBytes(StandardCharsets.UTF_8), 0, LIMITS))
                .isNull();
    }

    @Test
    void leavesWhatMayBeBeyondALimitToJackson() {
        byte[] json = "{\"a\":\"123456789\"}".getBytes(StandardCharsets.UTF_8);
        StreamReadConstraints shortStrings =
                StreamReadConstraints.builder().maxStringLength(8).build();
        assertThat(OrdinaryParser.of(json, 0, shortStrings)).isNull();
        byte[] longName = ("{\"" + "n".repeat(101) + "\":1}").getBytes(StandardCharsets.UTF_8);
        assertThat(OrdinaryParser.of(longName, 0, LIMITS)).isNull();
        byte[] large = ("{\"a\":\"" + "x".repeat(1 << 16) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(OrdinaryParser.of(large, 0, LIMITS)).isNull();
    }

    @Test
    void letsAReaderReadAnotherText() {
        byte[] outer = "{\"a\":\"outer\",\"b\":7}".getBytes(StandardCharsets.UTF_8);
        byte[] inner = "{\"c\":\"inner\"}".getBytes(StandardCharsets.UTF_8);
        try (JsonParser one = OrdinaryParser.of(outer, 0, LIMITS)) {
            one.nextToken();
            assertThat(one.nextName(new SerializedString("a"))).isTrue();
            try (JsonParser other = OrdinaryParser.of(inner, 0, LIMITS)) {
                other.nextToken();
                assertThat(other.nextName()).isEqualTo("c");
                assertThat(other.nextStringValue()).isEqualTo("inner");
            }
            assertThat(one.nextStringValue()).isEqualTo("outer");
            assertThat(one.nextName(new SerializedString("a"))).isFalse();
            assertThat(one.currentName()).isEqualTo("b");
            assertThat(one.nextIntValue(0)).isEqualTo(7);
        }
    }

    /** All that a parser says of each token, with some values skipped. */
    private static List<@Nullable Object> events(JsonParser in) {
        List<@Nullable Object> events = new ArrayList<>();
        for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
            events.add(token);
            events.add(in.currentName());
            events.add(place(in.streamReadContext()));
            switch (token) {
                case PROPERTY_NAME, VALUE_STRING -> events.add(in.getString());
                case VALUE_NUMBER_INT -> {
                    events.add(in.getNumberType());
                    events.add(in.getLongValue());
                    events.add(in.getNumberValue());
                    events.add(in.getDecimalValue());
                    events.add(in.getDoubleValue());
                }
                case VALUE_TRUE, VALUE_FALSE -> events.add(in.getBooleanValue());
                case START_ARRAY -> {
                    if (events.size() % 2 == 0) {
                        in.skipChildren();
                    }
                }
                default -> events.add(in.currentTokenLocation().getByteOffset());
            }
        }
        return events;
    }

    private static String place(TokenStreamContext context) {
        return context.pathAsPointer() + " " + context.getNestingDepth();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
