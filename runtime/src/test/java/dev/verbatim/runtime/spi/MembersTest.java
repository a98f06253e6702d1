package dev.verbatim.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.internal.json.JsonStreams;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class MembersTest {
    private static final Members CALL = Members.of("id", "state", "userData", "parent")
            .optional("userData", "parent")
            .nullable("parent");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'1','state':'Held'}",
                "{'state':'Held','id':'1'}",
                "{'id':'1','unknown':{'id':[{'id':2}]},'state':'Held'}",
                "{'other':1,'state':'Held','another':[],'id':'1','last':null}"
            })
    void documentedMembersAreFoundInAnyOrderAndOthersSkipped(String json) {
        assertThat(read(CALL, json)).containsExactlyInAnyOrder("0=1", "1=Held");
    }

    @Test
    void aMissingMandatoryMemberIsNamedWithAllOthersMissing() {
        assertThatExceptionOfType(MismatchException.class)
                .isThrownBy(() -> read(CALL, "{'userData':'x'}"))
                .withMessage("the body lacks id, state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'id':'1','id':'1'}", "{'id':'1','state':'Held','id':null}"})
    void aRepeatedMemberIsRefused(String json) {
        assertThatExceptionOfType(MismatchException.class)
                .isThrownBy(() -> read(CALL, json))
                .withMessage("id is repeated");
    }

    @Test
    void moreThan64MembersAreReadJustTheSame() {
        String[] names = IntStream.range(0, 100).mapToObj(i -> "m" + i).toArray(String[]::new);
        Members members = Members.of(names).optional("m99");
        StringBuilder json = new StringBuilder("{");
        for (int i = 98; i > 0; i--) {
            json.append("'m").append(i).append("':'").append(i).append("',");
        }
        assertThatExceptionOfType(MismatchException.class)
                .isThrownBy(() -> readMany(members, json + "'x':1}"))
                .withMessage("the body lacks m0");
        assertThatExceptionOfType(MismatchException.class)
                .isThrownBy(() -> readMany(members, json + "'m70':1}"))
                .withMessage("m70 is repeated");
        assertThat(readMany(members, json + "'m0':'0'}")).hasSize(99).contains("70=70", "0=0");
    }

    @Test
    void membersAreReadJustTheSameFromEitherParser() {
        String[] names = IntStream.range(0, 12).mapToObj(i -> "member" + i).toArray(String[]::new);
        Members members = Members.of(names).optional(Arrays.copyOfRange(names, 1, 11));
        JsonFactory jackson = JsonStreams.reading(64, 1 << 20, 1_000, 100);
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] json = someOf(names, random).getBytes(StandardCharsets.UTF_8);
            assertThat(read(members, JsonStreams.parser(jackson, json, 0)))
                    .isEqualTo(read(members, jackson.createParser(ObjectReadContext.empty(), json)));
        }
    }

    /** Mostly in their order, rarely twice, and some that are unknown. */
    private static String someOf(String[] names, Random random) {
        List<String> some = new ArrayList<>();
        for (String name : names) {
            if (random.nextInt(3) > 0) {
                some.add(name);
            }
            if (random.nextInt(12) == 0) {
                some.add(random.nextInt(6) == 0 ? names[random.nextInt(names.length)] : "unknown" + some.size());
            }
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(some, random);
        }
        String space = random.nextInt(3) == 0 ? "\n " : "";
        return some.stream()
                .map(name ->
                        space + '"' + name + '"' + space + ":" + space + (random.nextInt(30) == 0 ? "1.5" : "\"x\""))
                .collect(Collectors.joining(space + ",", "{", space + "}"));
    }

    private static List<String> read(Members members, JsonParser parser) {
        List<String> read = new ArrayList<>();
        try (parser) {
            JsonReaders.open(parser);
            long seen = 0;
            for (int member; (member = members.next(parser, seen)) >= 0; seen |= 1L << member) {
                read.add(member + "=" + parser.getString());
            }
        } catch (JacksonException | MismatchException refused) {
            read.add(refused.getMessage());
        }
        return read;
    }

    @Test
    void anAbsentMemberIsLeftOutAndANullOneWritten() {
        assertThat(written(out -> {
                    CALL.write(out, 0, "1");
                    CALL.write(out, 1, 5);
                    CALL.writeMap(out, 2, (Map<String, String>) null, JsonWriters::writeString);
                    CALL.write(out, 3, (String) null);
                }))
                .isEqualTo("{'id':'1','state':5,'parent':null}");
        assertThat(written(out -> CALL.writeMap(out, 2, Map.of("a", "b"), JsonWriters::writeString)))
                .isEqualTo("{'userData':{'a':'b'}}");
    }

    @Test
    void aBuilderNamesEveryMissingMember() {
        CALL.requireValues("Call", "1", "Held", null, null);
        assertThatIllegalStateException()
                .isThrownBy(() -> CALL.requireValues("Call", null, null, "x", null))
                .withMessage("Call lacks id, state");
    }

    private static List<String> read(Members members, String json) {
        List<String> read = new ArrayList<>();
        try (JsonParser in = parser(json)) {
            JsonReaders.open(in);
            long seen = 0;
            for (int member; (member = members.next(in, seen)) >= 0; seen |= 1L << member) {
                read.add(member + "=" + in.getString());
            }
            assertThat(in.nextToken()).isNull();
        }
        return read;
    }

    private static List<String> readMany(Members members, String json) {
        List<String> read = new ArrayList<>();
        try (JsonParser in = parser(json)) {
            JsonReaders.open(in);
            BitSet seen = new BitSet();
            for (int member; (member = members.next(in, seen)) >= 0; ) {
                read.add(member + "=" + in.getString());
            }
        }
        return read;
    }

    static JsonParser parser(String json) {
        return JsonFactory.builder()
                .build()
                .createParser(ObjectReadContext.empty(), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Consumer<JsonGenerator> members) {
        return new String(
                        JsonStreams.write(out -> {
                            out.writeStartObject();
                            members.accept(out);
                            out.writeEndObject();
                        }),
                        StandardCharsets.UTF_8)
                .replace('"', '\'');
    }
}
