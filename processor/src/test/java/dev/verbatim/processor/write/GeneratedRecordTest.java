package dev.verbatim.processor.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.runtime.CapabilitySet;
import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour of generated records. */
class GeneratedRecordTest {
    private static final GeneratedApi VOICE = new GeneratedApi(TestPages.voice(), "CallStateChangeMessage");

    private static final String DIAL = """
            {"operationName":"Dial","destination":{"phoneNumber":"5001"},"location":"Utrecht"}""";

    @Test
    void aRequestHasTheMembersThatThePageDocuments() {
        Object request = VOICE.read("DialRequest", DIAL);
        assertThat(GeneratedApi.get(GeneratedApi.get(request, "destination"), "phoneNumber"))
                .isEqualTo("5001");
        assertThat(GeneratedApi.get(request, "location")).isEqualTo("Utrecht");
        assertThat(GeneratedApi.get(request, "userData")).isNull();
        assertThat(((OperationRequest) request).operationName()).isEqualTo("Dial");
        assertThat(((OperationRequest) request).toJson()).asString().isEqualTo(DIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'location':'Utrecht','destination':{'phoneNumber':'5001'},'operationName':'Dial'}",
                "{'x':{'operationName':[1]},'operationName':'Dial','location':'Utrecht',"
                        + "'destination':{'y':null,'phoneNumber':'5001','z':[{}]},'userData':null,'w':2}"
            })
    void membersComeInAnyOrderAndUnknownOnesAreSkipped(String json) {
        assertThat(VOICE.read("DialRequest", json.replace('\'', '"'))).isEqualTo(VOICE.read("DialRequest", DIAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                   | the body lacks destination, operationName
            {"operationName":"Dial","destination":{}}                            | destination lacks phoneNumber
            {"operationName":"Dial","destination":"5001"}                        | destination must be an object
            {"operationName":"Dial","destination":null}                          | destination must be an object
            {"operationName":"Dial","destination":{"phoneNumber":5001}}          | destination.phoneNumber must be a string
            {"operationName":"Dial","destination":[]}                            | destination must be an object
            {"operationName":"Hold","destination":{"phoneNumber":"1"}}           | operationName must be "Dial"
            {"operationName":"Dial","location":"x","location":"y"}               | location is repeated
            {"operationName":"Dial","location":null,"location":null}             | location is repeated
            {"operationName":"Dial","userData":{"a":{}}}                         | userData.a must be a string
            {"operationName":"Dial","userData":{"a":"1","a":"2"}}                | userData.a is repeated
            []                                                                   | the body must be an object
            """)
    void aForbiddenValueIsRefusedWithItsPosition(String json, String message) {
        assertThatExceptionOfType(MismatchException.class)
                .isThrownBy(() -> VOICE.read("DialRequest", json))
                .withMessage(message);
    }

    @Test
    void aBuilderNamesEveryMandatoryMemberThatIsMissing() {
        Object call = VOICE.builder("CallStateChangeMessage$Call");
        GeneratedApi.call(call, "state", "Held");
        assertThatIllegalStateException()
                .isThrownBy(() -> GeneratedApi.get(call, "build"))
                .withMessage(
                        "CallStateChangeMessage.Call lacks id, callUuid, connId, deviceUri, participants, dnis, callType, capabilities, "
                                + "duration, mute, supervisorListeningIn, monitoredUserMuted, uri, path");
        assertThatIllegalStateException()
                .isThrownBy(() -> GeneratedApi.get(VOICE.builder("CallStateChangeMessage"), "build"))
                .withMessage("CallStateChangeMessage lacks notificationType, call, phoneNumber");
    }

    @Test
    void aBuilderGivesTheSameRecordAsAReader() {
        Object destination = VOICE.builder("DialRequest$Destination");
        GeneratedApi.call(destination, "phoneNumber", "5001");
        Object request = VOICE.builder("DialRequest");
        GeneratedApi.call(request, "destination", GeneratedApi.get(destination, "build"));
        GeneratedApi.call(request, "location", "Utrecht");
        assertThat(GeneratedApi.get(request, "build")).isEqualTo(VOICE.read("DialRequest", DIAL));
    }

    @Test
    void collectionsAreImmutable() {
        Map<String, String> userData = new LinkedHashMap<>(Map.of("CaseNumber", "A-1047"));
        Object builder = VOICE.builder("DialRequest");
        GeneratedApi.call(builder, "destination", GeneratedApi.get(VOICE.read("DialRequest", DIAL), "destination"));
        GeneratedApi.call(builder, "userData", userData);
        Object request = GeneratedApi.get(builder, "build");
        userData.clear();
        Map<?, ?> kept = (Map<?, ?>) GeneratedApi.get(request, "userData");
        assertThat(kept).hasToString("{CaseNumber=A-1047}");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(kept::clear);

        Object call = call("{'digits':'1','e164Number':'','formattedPhoneNumber':'1','phoneNumber':'1'}", "");
        List<?> participants = (List<?>) GeneratedApi.get(call, "participants");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> participants.remove(0));
    }

    @Test
    void aMandatoryMemberMustNotBeNull() throws Exception {
        var constructor = VOICE.type("DialRequest").getConstructors()[0];
        assertThatExceptionOfType(java.lang.reflect.InvocationTargetException.class)
                .isThrownBy(() -> constructor.newInstance(null, null, null, null))
                .havingCause()
                .isInstanceOf(NullPointerException.class)
                .withMessage("destination");
    }

    @Test
    void anUnknownCapabilityIsKept() {
        Object call = call("", "'Lunch','Hold'");
        CapabilitySet<?> capabilities = (CapabilitySet<?>) GeneratedApi.get(call, "capabilities");
        assertThat(capabilities.names()).containsExactly("Lunch", "Hold");
        assertThat(capabilities.known()).extracting(Object::toString).containsExactly("HOLD");
        assertThat(GeneratedApi.write(call, "writeTo")).contains("\"capabilities\":[\"Lunch\",\"Hold\"]");
    }

    @Test
    void aNotificationIsSentInItsEnvelope() {
        NotificationMessage message = (NotificationMessage) VOICE.readData(
                "CallStateChangeMessage",
                "{\"notificationType\":\"StatusChange\",\"call\":"
                        + GeneratedApi.write(call("", ""), "writeTo")
                        + ",\"phoneNumber\":\"5005\",\"messageType\":\"CallStateChangeMessage\"}");
        assertThat(message.channel()).isEqualTo("/v2/me/calls");
        assertThat(message.messageType()).isEqualTo("CallStateChangeMessage");
        assertThat(new String(message.toJson()))
                .startsWith("{\"data\":{\"notificationType\":\"StatusChange\",\"call\":{\"id\":\"1\",")
                .endsWith(
                        "\"phoneNumber\":\"5005\",\"messageType\":\"CallStateChangeMessage\"},\"channel\":\"/v2/me/calls\"}");
    }

    private static Object call(String participants, String capabilities) {
        return VOICE.read("CallStateChangeMessage$Call", """
                {'id':'1','state':'Held','callUuid':'1','connId':'1','deviceUri':'/1','participants':[%s],'dnis':'1',
                'callType':'Internal','capabilities':[%s],'duration':'0','mute':'Off','supervisorListeningIn':false,
                'monitoredUserMuted':false,'uri':'/1','path':'/1'}
                """.formatted(participants, capabilities)
                .replace('\'', '"'));
    }

    @Test
    void everyKindOfValueIsReadAndWritten() {
        GeneratedApi api = new GeneratedApi(List.of(TestPages.everyKind()));
        String full = """
                {"operationName":"Everything","aString":"a","bool":true,"anInt":1,"aLong":3000000000,
                "aDouble":0.25,"anInteger":123456789012345678901234567890,"decimal":0.1000000000000000000000001,
                "mixed":{"a":[1,null,"x",0.5]},"aList":["a"],"holes":["a",null],"grid":[[1],[]],"things":[{"x":1}],"strange":{"list":{"x":1},"override":{"x":1},"members":{"json":{"override":{"x":1}}}},
                "userData":{"b":"1","a":"2"},"records":{"k":{"x":1}},"next":["Everything"],"nothing":null,
                "optInt":5,"optBool":false,"nullable":"x","maybe":null,"in":"1","out":"2","seen":"3","member":"4","inValue":5}""";
        Object request = api.read("EverythingRequest", full);
        assertThat(PlainJson.of(GeneratedApi.write(request, "writeTo"))).isEqualTo(PlainJson.of(full));
        assertThat(GeneratedApi.get(request, "hasMaybe")).isEqualTo(true);

        String without = full.replace("\"optInt\":5,\"optBool\":false,", "")
                .replace("\"maybe\":null,", "")
                .replace("\"nullable\":\"x\"", "\"nullable\":null");
        Object sparse = api.read("EverythingRequest", without);
        assertThat(PlainJson.of(GeneratedApi.write(sparse, "writeTo"))).isEqualTo(PlainJson.of(without));
        assertThat(GeneratedApi.get(sparse, "hasMaybe")).isEqualTo(false);
        assertThat(GeneratedApi.get(sparse, "optInt")).isNull();
    }

    @Test
    void aRecordOfMoreThan64MembersWorksLikeAnyOther() {
        String rows = IntStream.range(0, 100)
                .mapToObj(i -> "| m" + i + " | Mandatory. |\n")
                .collect(Collectors.joining());
        GeneratedApi api = new GeneratedApi(List.of(TestPages.operation("Wide", rows, "")));
        List<String> members = new ArrayList<>(List.of("\"operationName\":\"Wide\""));
        IntStream.range(0, 100).forEach(i -> members.add("\"m" + i + "\":\"" + i + "\""));
        String json = "{" + String.join(",", members) + "}";
        assertThat(GeneratedApi.write(api.read("WideRequest", json), "writeTo")).isEqualTo(json);
        assertThatExceptionOfType(MismatchException.class)
                .isThrownBy(() -> api.read("WideRequest", json.replace("\"m99\":\"99\"", "\"m70\":\"70\"")))
                .withMessage("m70 is repeated");
    }

    @Test
    void textOfAPageNeverBecomesCode() {
        String hostile = "*/ static { System.exit(1); } /* \\u002a/ \\\" + x(); // ${T} $S @Deprecated {@code";
        GeneratedApi api = new GeneratedApi(
                List.of(
                        TestPages.operation(
                                "Evil",
                                "| text | " + hostile + " |\n| other | " + hostile + " | \n",
                                "{\"operationName\":\"Evil\",\"text\":\"*/ \\\\u002a/ \\\" $L\",\"thing\":{\"a\\\" + x() + \\\"$S,(\\\\\":1}}")));
        String json = "{\"operationName\":\"Evil\",\"text\":\"x\",\"thing\":{\"a\\\" + x() + \\\"$S,(\\\\\":1}}";
        Object request = api.read("EvilRequest", json);
        assertThat(PlainJson.of(GeneratedApi.write(request, "writeTo"))).isEqualTo(PlainJson.of(json));
    }
}
