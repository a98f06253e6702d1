package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void anAbsentMemberIsLeftOutAndANullOneWritten() {
        assertThat(written(out -> {
                    CALL.write(out, 0, "1");
                    CALL.write(out, 1, 5);
                    CALL.writeMap(out, 2, (Map<String, String>) null, Json::writeString);
                    CALL.write(out, 3, (String) null);
                }))
                .isEqualTo("{'id':'1','state':5,'parent':null}");
        assertThat(written(out -> CALL.writeMap(out, 2, Map.of("a", "b"), Json::writeString)))
                .isEqualTo("{'userData':{'a':'b'}}");
    }

    @Test
    void aBuilderNamesEveryMissingMember() {
        CALL.requireValues("1", "Held", null, null);
        assertThatIllegalStateException()
                .isThrownBy(() -> CALL.requireValues(null, null, "x", null))
                .withMessage("missing: id, state");
    }

    private static List<String> read(Members members, String json) {
        List<String> read = new ArrayList<>();
        try (JsonParser in = parser(json)) {
            Json.open(in);
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
            Json.open(in);
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
