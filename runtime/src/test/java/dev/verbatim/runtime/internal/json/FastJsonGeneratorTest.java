package dev.verbatim.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what Jackson writes, and fails as it fails. */
class FastJsonGeneratorTest {
    private static final JsonFactory JACKSON = JsonFactory.builder().build();
    private static final JsonFactory ORDINARY = new FastJsonFactory();
    /** What is escaped, what looks like ASCII in its lower byte, halves of pairs, and what is written as it is. */
    private static final String SPECIAL =
            "\"\\/\u0000\n\u001f\u007f\u0080\u00e4\u00ff\u0141\u2028\u20ac\ud83d\ude00\uffff";

    @Test
    void writesWhatJacksonWrites() {
        for (long seed = 0; seed < 20_000; seed++) {
            assertThat(written(ORDINARY, seed)).as("seed " + seed).isEqualTo(written(JACKSON, seed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\"", "\u00e4", "\u0141", "?", "\ud83d\ude00", "\ud83d"})
    void writesAnySpecialTextAfterAnyNumberOfOrdinaryCharacters(String special) {
        for (int length = 0; length < 40; length++) {
            String text = "x".repeat(length) + special + "y".repeat(length % 9);
            assertThat(written(ORDINARY, text)).isEqualTo(written(JACKSON, text));
        }
    }

    @Test
    void writesTextsAsLongAsItsBuffer() {
        for (int length = 7_900; length < 8_100; length++) {
            String text = "x".repeat(length);
            assertThat(written(ORDINARY, text)).isEqualTo(written(JACKSON, text));
        }
    }

    /** Of many lengths, so that each begins and ends at every place of the buffer. */
    @Test
    void writesMembersAsJacksonDoes() {
        MemberName[] names = Stream.of("", "a", "operationName", "sevenXX", "n\u00e4me", "quoted\"", "n".repeat(101))
                .map(MemberName::new)
                .toArray(MemberName[]::new);
        for (long seed = 0; seed < 3_000; seed++) {
            assertThat(members(ORDINARY, names, seed)).as("seed " + seed).isEqualTo(members(JACKSON, names, seed));
        }
    }

    private static String members(JsonFactory factory, MemberName[] names, long seed) {
        return written(factory, (Writer) out -> {
            Random random = new Random(seed);
            int length = 0;
            out.writeStartObject();
            while (length < 9_000) {
                MemberName name = names[random.nextInt(names.length)];
                String text = "x".repeat(random.nextInt(random.nextInt(10) == 0 ? 900 : 30))
                        + (random.nextInt(5) == 0 ? SPECIAL.charAt(random.nextInt(11)) : "");
                length += name.length() + text.length();
                member(out, name, text, random.nextInt(5));
            }
            out.writeEndObject();
        });
    }

    private static void member(JsonGenerator out, MemberName name, String text, int kind) {
        if (out instanceof FastJsonGenerator fast && kind < 2) {
            if (kind == 0) {
                fast.writeMember(name, text);
            } else {
                fast.writeMember(name, text.isEmpty());
            }
            return;
        }
        if (out instanceof FastJsonGenerator fast) {
            fast.writeName(name);
        } else {
            out.writeName(name.text());
        }
        switch (kind) {
            case 0 -> out.writeString(text);
            case 1 -> out.writeBoolean(text.isEmpty());
            case 2 -> out.writeNumber(text.length());
            case 3 -> out.writeNull();
            default -> {
                out.writeStartObject();
                member(out, name, text, 0);
                out.writeEndObject();
            }
        }
    }

    @Test
    void refusesAMemberWhereAValueIsToBe() {
        MemberName name = new MemberName("name");
        try (JsonGenerator out = ORDINARY.createGenerator(ObjectWriteContext.empty(), new ByteArrayOutputStream())) {
            FastJsonGenerator fast = (FastJsonGenerator) out;
            out.writeStartObject();
            fast.writeName(name);
            assertThatThrownBy(() -> fast.writeMember(name, "text")).isInstanceOf(JacksonException.class);
            assertThatThrownBy(() -> fast.writeMember(name, true)).isInstanceOf(JacksonException.class);
            assertThatThrownBy(() -> fast.writeName(name)).isInstanceOf(JacksonException.class);
            out.writeStartArray();
            assertThatThrownBy(() -> fast.writeMember(name, "text")).isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void letsAWriterWriteAnotherText() {
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (JsonGenerator out = ORDINARY.createGenerator(ObjectWriteContext.empty(), outer)) {
            out.writeStartArray();
            out.writeString("outer");
            assertThat(written(ORDINARY, "inner")).isEqualTo(written(JACKSON, "inner"));
            out.writeString("again");
            out.writeEndArray();
        }
        assertThat(outer.toString(StandardCharsets.UTF_8)).isEqualTo("[\"outer\",\"again\"]");
    }

    private static String written(JsonFactory factory, String text) {
        return written(factory, (Writer) out -> {
            out.writeStartArray();
            write(out, text, true);
            write(out, text, false);
            write(out, text, true);
            out.writeEndArray();
            write(out, text, false);
        });
    }

    private static String written(JsonFactory factory, long seed) {
        return written(factory, (Writer) out -> {
            Random random = new Random(seed);
            for (int i = random.nextInt(3); i >= 0; i--) {
                value(out, random, 0);
            }
        });
    }

    private static String written(JsonFactory factory, Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String fault = "";
        try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            writer.write(out);
        } catch (JacksonException | IllegalArgumentException failed) {
            fault = failed.toString();
        }
        return bytes.toString(StandardCharsets.UTF_8) + fault;
    }

    private static void value(JsonGenerator out, Random random, int depth) {
        int kind = random.nextInt(depth < 4 ? 8 : 6);
        switch (kind) {
            case 0 -> out.writeNumber(random.nextInt());
            case 1 -> out.writeBoolean(random.nextBoolean());
            case 2 -> out.writeString((String) null);
            case 6 -> {
                out.writeStartArray();
                for (int i = random.nextInt(5); i > 0; i--) {
                    value(out, random, depth + 1);
                }
                out.writeEndArray();
            }
            case 7 -> {
                out.writeStartObject();
                for (int i = random.nextInt(5); i > 0; i--) {
                    out.writeName(new MemberName(text(random)).text());
                    value(out, random, depth + 1);
                }
                out.writeEndObject();
            }
            default -> write(out, text(random), kind == 3);
        }
    }

    private static void write(JsonGenerator out, String text, boolean known) {
        if (known && out instanceof FastJsonGenerator ordinary) {
            ordinary.writeKnownString(text);
        } else {
            out.writeString(text);
        }
    }

    private static String text(Random random) {
        int length = random.nextInt(50) == 0 ? random.nextInt(9_000) : random.nextInt(40);
        boolean special = random.nextInt(4) == 0;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(
                    special && random.nextInt(length) == 0
                            ? SPECIAL.charAt(random.nextInt(SPECIAL.length()))
                            : (char) (' ' + random.nextInt(95)));
        }
        return text.toString();
    }

    private interface Writer {
        void write(JsonGenerator out);
    }
}
