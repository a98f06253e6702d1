package dev.verbatim.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import dev.verbatim.jackson.GeneratedApi;
import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.OperationRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated records of one API with Jackson 2. */
class VerbatimModuleTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();
    private static final String REQUEST = """
            {"operationName":"OpenGate","Gate":{"gate-id":"north","mode":"Wide","lanes":[1,2]},"fee":12.30,"key":"AQID/w=="}""";

    private static Class<? extends OperationRequest> request;
    private static Class<?> moved;

    @BeforeAll
    static void generate(@TempDir Path classes) throws Exception {
        ClassLoader park = GeneratedApi.park(classes).getClassLoader();
        request = park.loadClass("park.OpenGateRequest").asSubclass(OperationRequest.class);
        moved = park.loadClass("park.GateMoved");
    }

    /** A type of the user's. */
    record Logged<T>(String by, @Nullable T request, List<T> earlier) {}

    /** A type of the user's whose member may be any request. */
    record Anything(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) OperationRequest request) {}

    private static JavaType logged() {
        return MAPPER.getTypeFactory().constructParametricType(Logged.class, request);
    }

    private static Object read(String json) throws IOException {
        return MAPPER.readValue(json, request);
    }

    @Test
    void inATypeOfTheUsers() throws Exception {
        String json = "{\"by\":\"ann\",\"request\":%s,\"earlier\":[%s]}".formatted(REQUEST, REQUEST);
        Logged<?> logged = MAPPER.readValue(json, logged());

        assertThat(logged).isEqualTo(new Logged<>("ann", read(REQUEST), List.of(read(REQUEST))));
        assertThat(MAPPER.writeValueAsString(logged)).isEqualTo(json);
        assertThat(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(logged))
                .contains("  \"request\" : {", "    \"Gate\" : {");
    }

    @Test
    void aNestedRecordAlone() throws Exception {
        Class<?> gate = request.getRecordComponents()[0].getType();
        String json = "{\"gate-id\":\"north\",\"mode\":\"Half open\",\"lanes\":[]}";

        assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, gate))).isEqualTo(json);
    }

    @Test
    void nullIsNull() throws Exception {
        assertThat(MAPPER.readValue("null", request)).isNull();
        assertThat(MAPPER.writeValueAsString(new Logged<>("ann", null, List.of())))
                .isEqualTo("{\"by\":\"ann\",\"request\":null,\"earlier\":[]}");
    }

    @Test
    void unknownMembersAreSkippedWhateverTheMapperSays() throws Exception {
        JsonMapper strict = JsonMapper.builder()
                .findAndAddModules()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        String more = REQUEST.replace("\"fee\"", "\"new\":[{}],\"fee\"");

        assertThat(strict.readValue(more, request)).isEqualTo(read(REQUEST));
        assertThat(strict.writeValueAsString(read(REQUEST))).isEqualTo(REQUEST);
    }

    @Test
    void aMismatchHasThePathAndTheTextOfTheRecord() throws Exception {
        String json =
                "{\"by\":\"ann\",\"earlier\":[%s,%s]}".formatted(REQUEST, REQUEST.replace("[1,2]", "[1,\"two\"]"));

        assertThatThrownBy(() -> MAPPER.readValue(json, logged()))
                .isInstanceOfSatisfying(MismatchedInputException.class, mismatch -> {
                    assertThat(mismatch.getOriginalMessage())
                            .isEqualTo("earlier[1].Gate.lanes[1] must be a whole number of at most 32 bits");
                    assertThat(mismatch.getTargetType()).isEqualTo(request);
                    assertThat(mismatch.getLocation().getColumnNr()).isPositive();
                    assertThat(path(mismatch)).isEqualTo("earlier/1/Gate/lanes/1/");
                })
                .hasCauseInstanceOf(MismatchException.class);
    }

    @Test
    void aMissingMemberHasThePathOfItsObject() throws Exception {
        assertThatThrownBy(() -> read(REQUEST.replace("\"mode\":\"Wide\",", "")))
                .isInstanceOfSatisfying(MismatchedInputException.class, mismatch -> {
                    assertThat(mismatch.getOriginalMessage()).isEqualTo("Gate lacks mode");
                    assertThat(path(mismatch)).isEqualTo("Gate/");
                });
        assertThatThrownBy(() -> read("{}")).isInstanceOfSatisfying(MismatchedInputException.class, mismatch -> {
            assertThat(mismatch.getOriginalMessage()).startsWith("the body lacks Gate, fee, key");
            assertThat(mismatch.getPath()).isEmpty();
        });
    }

    @Test
    void otherRefusalsOfTheRecord() throws Exception {
        assertThatThrownBy(() -> read("[1]"))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("the body must be an object");
        assertThatThrownBy(() -> read("\"\"")).hasMessageContaining("the body must be an object");
        assertThatThrownBy(() -> read(REQUEST.replace("\"fee\"", "\"fee\":1,\"fee\"")))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("fee is repeated");
        assertThatThrownBy(() -> read(REQUEST.replace("OpenGate", "ShutGate")))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("operationName must be \"OpenGate\"");
    }

    @Test
    void damagedJsonIsJacksonsOwnException() throws Exception {
        assertThatThrownBy(() -> read(REQUEST.substring(0, 70))).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read(REQUEST.replace("[1,2]", "[1,,2]"))).isInstanceOf(JacksonException.class);
    }

    @Test
    void aParserInTheMiddle() throws Exception {
        try (JsonParser in = MAPPER.createParser("[1, " + REQUEST + ", " + REQUEST + ", 2]")) {
            in.nextToken();
            in.nextToken();
            in.nextToken();
            assertThat((Object) in.readValueAs(request)).isEqualTo(read(REQUEST));
            // Jackson 2 clears the token that it has read last.
            assertThat(in.getLastClearedToken()).isEqualTo(JsonToken.END_OBJECT);
            in.nextToken();
            assertThat((Object) in.readValueAs(request)).isEqualTo(read(REQUEST));
            assertThat(in.nextIntValue(0)).isEqualTo(2);
        }
        assertThat(MAPPER.readerFor(request).readValues(REQUEST + " " + REQUEST).readAll())
                .hasSize(2);
    }

    @Test
    void withTheIdOfItsTypeWhereJacksonIsToldToWriteOne() throws Exception {
        Anything anything = new Anything((OperationRequest) read(REQUEST));
        JsonMapper mapper = JsonMapper.builder()
                .findAndAddModules()
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfBaseType(OperationRequest.class)
                        .build())
                .build();
        String json = mapper.writeValueAsString(anything);

        assertThat(json).startsWith("{\"request\":{\"@class\":\"park.OpenGateRequest\",\"operationName\":");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(request.getClassLoader());
        try {
            assertThat(mapper.readValue(json, Anything.class)).isEqualTo(anything);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void aChannelThatIsNotInTheJsonIsAnAttribute() throws Exception {
        String json =
                "{\"messageType\":\"GateMoved\",\"gate\":{\"gate-id\":\"north\",\"angle\":90.5},\"mode\":\"Wide\"}";

        Object message = MAPPER.readerFor(moved)
                .withAttribute(VerbatimModule.CHANNEL, "/v1/gates/north")
                .readValue(json);

        assertThat(message).extracting("channel").isEqualTo("/v1/gates/north");
        assertThatThrownBy(() -> MAPPER.readValue(json, moved))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("ObjectReader.withAttribute(VerbatimModule.CHANNEL");
    }

    @Test
    void whatOnlyImplementsTheInterfaceIsLeftToJackson() throws Exception {
        assertThat(MAPPER.readValue("{\"text\":\"a\"}", Double.class)).isEqualTo(new Double("a"));
    }

    /** A record that stands in for a generated one in a user's test. */
    record Double(String text) implements GeneratedRecord {
        @Override
        public void writeTo(tools.jackson.core.JsonGenerator out) {
            throw new UnsupportedOperationException();
        }
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        failure.getPath()
                .forEach(part -> path.append(part.getFieldName() == null ? part.getIndex() : part.getFieldName())
                        .append('/'));
        return path.toString();
    }
}
