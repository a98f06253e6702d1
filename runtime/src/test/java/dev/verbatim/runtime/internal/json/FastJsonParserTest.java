package dev.verbatim.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** Reads what Jackson reads, and as Jackson reads it, whichever of the two parsers does the work. */
class FastJsonParserTest {
    private static final int TEXTS = 20_000;
    static final int NEVER = Integer.MAX_VALUE;
    private static final JsonFactory DEEP = factory(StreamReadConstraints.defaults());
    private static final JsonFactory LOW =
            factory(StreamReadConstraints.builder().maxNestingDepth(4).build());

    private static JsonFactory factory(StreamReadConstraints limits) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(limits)
                .build();
    }

    @Test
    void readsWhatJacksonReads() {
        int ordinary = 0;
        for (long seed = 0; seed < TEXTS; seed++) {
            ordinary += isOrdinary(LOW, RandomJson.any(seed), NEVER) ? 1 : 0;
        }
        assertThat(ordinary).isBetween(TEXTS / 10, TEXTS * 9 / 10);
    }

    @Test
    void goesOnAsJacksonDoesAfterAnyQuestion() {
        for (int seed = 0; seed < TEXTS; seed++) {
            isOrdinary(LOW, RandomJson.any(seed), seed % 13);
        }
    }

    @Test
    void readsATextThatEndsAnywhere() {
        for (long seed = 0; seed < TEXTS / 100; seed++) {
            byte[] json = RandomJson.ordinary(seed);
            for (int length = 0; length < json.length; length++) {
                boolean whole = new String(json, length, json.length - length, StandardCharsets.UTF_8).isBlank();
                assertThat(isOrdinary(DEEP, Arrays.copyOf(json, length), NEVER)).isEqualTo(whole);
            }
        }
    }

    @Test
    void readsAllThatIsOrdinary() {
        for (long seed = 0; seed < TEXTS / 10; seed++) {
            byte[] json = RandomJson.ordinary(seed);
            try (FastJsonParser parser = parser(DEEP, json)) {
                events(parser, NEVER);
                assertThat(parser.isDelegating()).as(text(json)).isFalse();
            }
        }
    }

    @Test
    void goesToTheMembersThatJacksonGoesTo() {
        int met = 0;
        for (long seed = 0; seed < TEXTS; seed++) {
            byte[] json = seed % 2 == 0 ? RandomJson.ordinary(seed) : RandomJson.any(seed);
            try (FastJsonParser parser = parser(LOW, json);
                    JsonParser jackson = LOW.createParser(ObjectReadContext.empty(), json)) {
                Random guesses = new Random(seed);
                List<@Nullable Object> expected = new ArrayList<>();
                collect(expected, () -> members(jackson, RandomJson.guess(json, guesses), guesses, expected));
                Random again = new Random(seed);
                List<@Nullable Object> actual = new ArrayList<>();
                collect(actual, () -> members(parser, RandomJson.guess(json, again), again, actual));
                assertThat(actual).as(text(json)).isEqualTo(expected);
                met += expected.contains(true) ? 1 : 0;
            }
        }
        assertThat(met).isGreaterThan(TEXTS / 10);
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
                "{\"a\":tru}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":{\"b\":1,\"c\":[],\"b\":2}}",
                "{\"\\u0061\":1}",
                "{\"a\":\"\u0001\"}",
                "{'a':1}",
                "{\"a\":1}\u0000",
                "{\"a\":[[[[1]]]]}",
                "{\"a\":1234567890123456789}",
                "\uFEFF{}"
            })
    void leavesWhatIsUnusualToJackson(String json) {
        assertThat(isOrdinary(LOW, json.getBytes(StandardCharsets.UTF_8), NEVER))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\u00e4\u738b\uD83D\uDE00\"}",
                "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\u738B\\ud83d\\ude00\\ud800 \u00e4\"}",
                "{\"a\":1.0,\"b\":-0.5}",
            })
    void readsStringsWithEscapesAndNumbersWithFractions(String json) {
        assertThat(isOrdinary(LOW, json.getBytes(StandardCharsets.UTF_8), NEVER))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "-0.0", "2E-7", "1234567890123456789012345", "-1234567890123456789"})
    void passesOverNumbersOfAnyKind(String number) {
        byte[] json = ("{\"a\":[" + number + "],\"b\":2}").getBytes(StandardCharsets.UTF_8);
        try (FastJsonParser parser = parser(LOW, json)) {
            parser.nextToken();
            parser.nextName();
            parser.nextToken();
            parser.skipChildren();
            assertThat(parser.nextName()).isEqualTo("b");
            assertThat(parser.nextIntValue(0)).isEqualTo(2);
            assertThat(parser.isDelegating()).isFalse();
        }
        isOrdinary(LOW, json, NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u12\"",
                "\"\\",
                "\"\\u",
                "\"\u00e4",
                "1.",
                ".5",
                "1.e5",
                "1e",
                "1e+",
                "-",
                "01.5"
            })
    void leavesFaultsToJackson(String value) {
        byte[] json = ("{\"a\":" + value + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(isOrdinary(LOW, json, NEVER)).isFalse();
        assertThat(isOrdinary(LOW, Arrays.copyOf(json, json.length - 1), NEVER)).isFalse();
    }

    @Test
    void leavesWhatMayBeBeyondALimitToJackson() {
        byte[] json = "{\"a\":\"123456789\"}".getBytes(StandardCharsets.UTF_8);
        StreamReadConstraints shortStrings =
                StreamReadConstraints.builder().maxStringLength(8).build();
        assertThat(FastJsonParser.of(factory(shortStrings), json, 0)).isNull();
        byte[] longName = ("{\"" + "n".repeat(101) + "\":1}").getBytes(StandardCharsets.UTF_8);
        assertThat(isOrdinary(LOW, longName, NEVER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 127, 128, 129, 1_000})
    void findsARepeatedMemberAmongMany(int members) {
        String json = IntStream.range(0, members)
                .mapToObj(i -> "\"name" + i + "\":{\"a\":" + i + "}")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(isOrdinary(LOW, json.getBytes(StandardCharsets.UTF_8), NEVER))
                .isTrue();
        for (int repeated : new int[] {0, 1, 63, members - 1}) {
            String twice = json.substring(0, json.length() - 1) + ",\"name" + repeated + "\":1}";
            assertThat(isOrdinary(LOW, twice.getBytes(StandardCharsets.UTF_8), NEVER))
                    .isFalse();
        }
    }

    @Test
    void keepsTheNamesOfManyMembersApartFromThoseWithin() {
        String many = IntStream.range(0, 100)
                .mapToObj(i -> "\"name" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        String nested = many.replace("\"name70\":70", "\"name70\":" + many);
        assertThat(isOrdinary(LOW, nested.getBytes(StandardCharsets.UTF_8), NEVER))
                .isTrue();
        String twice = nested.substring(0, nested.length() - 1) + ",\"name70\":1}";
        assertThat(isOrdinary(LOW, twice.getBytes(StandardCharsets.UTF_8), NEVER))
                .isFalse();
        assertThat(isOrdinary(LOW, many.getBytes(StandardCharsets.UTF_8), NEVER))
                .isTrue();
    }

    /** The hash code is of the first and last eight bytes and the length, so these names have one. */
    @Test
    void leavesNamesThatWouldAllBeComparedToJackson() {
        String json = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"12345678" + (10_000 + i) + "12345678\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(isOrdinary(LOW, json.getBytes(StandardCharsets.UTF_8), NEVER))
                .isFalse();
    }

    @Test
    void letsAReaderReadAnotherText() {
        byte[] outer = "{\"a\":\"outer\",\"b\":7}".getBytes(StandardCharsets.UTF_8);
        byte[] inner = "{\"c\":\"inner\"}".getBytes(StandardCharsets.UTF_8);
        try (JsonParser one = parser(LOW, outer)) {
            one.nextToken();
            assertThat(one.nextName(new SerializedString("a"))).isTrue();
            try (JsonParser other = parser(LOW, inner)) {
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

    /** Reads a text, from which Jackson's parser must not read anything else, and tells whether Jackson was left alone. */
    private static boolean isOrdinary(JsonFactory factory, byte[] json, int tokenToAskAbout) {
        try (FastJsonParser parser = parser(factory, json);
                JsonParser jackson = factory.createParser(ObjectReadContext.empty(), json)) {
            assertThat(events(parser, tokenToAskAbout)).as(text(json)).isEqualTo(events(jackson, tokenToAskAbout));
            return !parser.isDelegating();
        }
    }

    private static FastJsonParser parser(JsonFactory factory, byte[] json) {
        return (FastJsonParser) Objects.requireNonNull(FastJsonParser.of(factory, json, 0));
    }

    /** What a parser says of each token, with some values skipped; all that it says of one token and those after it. */
    static List<@Nullable Object> events(JsonParser in, int tokenToAskAbout) {
        List<@Nullable Object> events = new ArrayList<>();
        collect(events, () -> {
            int tokens = 0;
            for (JsonToken token = next(in, 0); token != null; token = next(in, tokens)) {
                addValue(token, in, events);
                if (tokens++ >= tokenToAskAbout && token != JsonToken.PROPERTY_NAME) {
                    addDelegated(in, events);
                }
                if (token == JsonToken.START_ARRAY && events.size() % 2 == 0) {
                    in.skipChildren();
                }
            }
            assertThat(in.nextToken()).isNull();
        });
        return events;
    }

    /** Goes to the next token, by another method now and then. */
    private static @Nullable JsonToken next(JsonParser in, int tokens) {
        if (tokens % 3 == 1) {
            in.nextName();
            return in.currentToken();
        }
        return in.nextToken();
    }

    private static void addValue(JsonToken token, JsonParser in, List<@Nullable Object> events) {
        events.add(in.currentToken());
        if (!token.isStructEnd() && !token.isStructStart()) {
            events.add(in.currentName());
        }
        switch (token) {
            case PROPERTY_NAME, VALUE_STRING -> events.add(in.getString());
            case VALUE_NUMBER_INT -> {
                events.add(in.getNumberType());
                events.add(in.getNumberValue());
                if (in.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                    events.add(in.getLongValue());
                }
                if (in.getNumberType() == JsonParser.NumberType.INT) {
                    events.add(in.getIntValue());
                }
                events.add(in.getBigIntegerValue());
                events.add(in.getDoubleValue());
                events.add(in.getDecimalValue());
            }
            case VALUE_TRUE, VALUE_FALSE -> events.add(in.getBooleanValue());
            default -> {}
        }
    }

    private static void addDelegated(JsonParser in, List<@Nullable Object> events) {
        TokenStreamContext context = in.streamReadContext();
        events.add(in.currentName());
        events.add(context.pathAsPointer() + " " + context.getNestingDepth());
        events.add(in.currentTokenLocation().getByteOffset());
    }

    /** Goes through the members of all objects, with guesses at the next ones. */
    private static void members(JsonParser in, Supplier<String> names, Random random, List<@Nullable Object> events) {
        for (JsonToken token = in.nextToken(); token != null; token = in.currentToken()) {
            MemberName name = new MemberName(names.get());
            boolean next = in instanceof FastJsonParser ordinary && ordinary.nextMember(name) || nextMember(in, name);
            if (in.currentToken() != null) {
                addValue(in.currentToken(), in, events);
            }
            events.add(next);
            if (random.nextInt(20) == 0) {
                in.nextToken();
            }
        }
    }

    private static boolean nextMember(JsonParser in, MemberName name) {
        boolean next = in.nextName(name.text());
        if (next) {
            in.nextToken();
        }
        return next;
    }

    /**
     * Collects until the text is at fault, and then the fault. Jackson finds that of a value when it is asked for the name before,
     * and so there is nothing of that name.
     */
    private static void collect(List<@Nullable Object> events, Runnable reading) {
        try {
            reading.run();
        } catch (JacksonException fault) {
            int end = events.size();
            for (int last = end - 1;
                    last >= 0 && !(events.get(last) instanceof JsonToken token && !isName(token));
                    last--) {
                end = events.get(last) instanceof JsonToken ? last : end;
            }
            events.subList(end, events.size()).clear();
            events.add(fault.getClass());
            events.add(fault.getMessage());
        }
    }

    private static boolean isName(JsonToken token) {
        return token == JsonToken.PROPERTY_NAME;
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
