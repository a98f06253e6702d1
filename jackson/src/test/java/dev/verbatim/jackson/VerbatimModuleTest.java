package dev.verbatim.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.OperationRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Generated records of one API with Jackson 3. */
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

    private static Object read(String json) {
        return MAPPER.readValue(json, request);
    }

    @Test
    void inATypeOfTheUsers() {
        String json = "{\"by\":\"ann\",\"request\":%s,\"earlier\":[%s]}".formatted(REQUEST, REQUEST);
        Logged<?> logged = MAPPER.readValue(json, logged());

        assertThat(logged).isEqualTo(new Logged<>("ann", read(REQUEST), List.of(read(REQUEST))));
        assertThat(MAPPER.writeValueAsString(logged)).isEqualTo(json);
        assertThat(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(logged))
                .contains("  \"request\" : {", "    \"Gate\" : {");
    }

    @Test
    void aNestedRecordAlone() {
        Class<?> gate = request.getRecordComponents()[0].getType();
        String json = "{\"gate-id\":\"north\",\"mode\":\"Half open\",\"lanes\":[]}";

        assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, gate))).isEqualTo(json);
    }

    @Test
    void nullIsNull() {
        assertThat(MAPPER.readValue("null", request)).isNull();
        assertThat(MAPPER.writeValueAsString(new Logged<>("ann", null, List.of())))
                .isEqualTo("{\"by\":\"ann\",\"request\":null,\"earlier\":[]}");
    }

    @Test
    void unknownMembersAreSkippedWhateverTheMapperSays() {
        JsonMapper strict = MAPPER.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        String more = REQUEST.replace("\"fee\"", "\"new\":[{}],\"fee\"");

        assertThat(strict.readValue(more, request)).isEqualTo(read(REQUEST));
        assertThat(strict.writeValueAsString(read(REQUEST))).isEqualTo(REQUEST);
    }

    @Test
    void aMismatchHasThePathAndTheTextOfTheRecord() {
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
    void aMissingMemberHasThePathOfItsObject() {
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
    void otherRefusalsOfTheRecord() {
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
    void damagedJsonIsJacksonsOwnException() {
        assertThatThrownBy(() -> read(REQUEST.substring(0, 70))).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read(REQUEST.replace("[1,2]", "[1,,2]"))).isInstanceOf(JacksonException.class);
    }

    @Test
    void aParserInTheMiddle() {
        try (JsonParser in = MAPPER.createParser("[1, " + REQUEST + ", " + REQUEST + ", 2]")) {
            in.nextToken();
            in.nextToken();
            in.nextToken();
            assertThat((Object) in.readValueAs(request)).isEqualTo(read(REQUEST));
            assertThat(in.currentToken()).isEqualTo(JsonToken.END_OBJECT);
            in.nextToken();
            assertThat((Object) in.readValueAs(request)).isEqualTo(read(REQUEST));
            assertThat(in.nextIntValue(0)).isEqualTo(2);
        }
        assertThat(MAPPER.readerFor(request).readValues(REQUEST + " " + REQUEST).readAll())
                .hasSize(2);
    }

    @Test
    void withTheIdOfItsTypeWhereJacksonIsToldToWriteOne() {
        Anything anything = new Anything((OperationRequest) read(REQUEST));
        JsonMapper mapper = MAPPER.rebuild()
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
    void aChannelThatIsNotInTheJsonIsAnAttribute() {
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
    void whatOnlyImplementsTheInterfaceIsLeftToJackson() {
        assertThat(MAPPER.readValue("{\"text\":\"a\"}", Double.class)).isEqualTo(new Double("a"));
    }

    /** A record that stands in for a generated one in a user's test. */
    record Double(String text) implements GeneratedRecord {
        @Override
        public void writeTo(JsonGenerator out) {
            throw new UnsupportedOperationException();
        }
    }

    private static String path(DatabindException failure) {
        StringBuilder path = new StringBuilder();
        failure.getPath()
                .forEach(part -> path.append(part.getPropertyName() == null ? part.getIndex() : part.getPropertyName())
                        .append('/'));
        return path.toString();
    }
}
