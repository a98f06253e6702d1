package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Java types for the members of a notification, at any depth. */
class RefinedNotificationTest {
    private static final String DATA = """
            {"call":{"state":"Established","uri":"http://localhost/calls/0A1B","duration":"58",\
            "participants":[{"phoneNumber":"5001","digits":"1","links":["/a"]},{"phoneNumber":"5002"}],"tag":null},\
            "users":[["5001"],["5002","5003"]],"messageType":"CallMessage"}""";

    @TempDir
    Path root;

    private Project project() {
        String page = PageFolder.HOLD + """

                ### Notification

                ```
                {"data": %s, "channel": "/calls"}
                ```
                """.formatted(DATA);
        new PageFolder(root).page("voice/Hold.md", page);
        return Project.voice(root)
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }")
                .type("State", "public enum State { @WireName(\"Established\") TALKING, HELD }")
                .type("Phone", "public record Phone(String digits) {}")
                .type("Phones", """
                        public final class Phones implements Converter<String, Phone> {
                            @Override public Phone read(String json) { return new Phone(json); }
                            @Override public String write(Phone phone) { return phone.digits(); }
                        }
                        """);
    }

    private String rewritten(Project project, String json) throws ReflectiveOperationException {
        Class<?> message = new LoadedClasses(project.compile()).loadClass("acme.CallMessage");
        try (JsonParser in =
                new JsonFactory().createParser(ObjectReadContext.empty(), json.getBytes(StandardCharsets.UTF_8))) {
            Object read = message.getMethod("readData", JsonParser.class).invoke(null, in);
            Method write = read.getClass().getMethod("dataToJson");
            return new String((byte[]) write.invoke(read), StandardCharsets.UTF_8);
        }
    }

    @Test
    void membersAndElementsOfListsHaveTheirOwnTypes() throws ReflectiveOperationException {
        Project project = project().type("Change", """
                        @Notification("CallMessage") public interface Change {
                            @Member("call.state") OpenEnum<State> state();
                            @Member("call.uri") java.net.URI uri();
                            @Member("call.duration") java.time.Duration duration();
                            @Member("call.participants[].phoneNumber") @ConvertWith(Phones.class) Phone phone();
                            @Member("call.participants.digits") @ConvertWith(Phones.class) java.util.Optional<Phone> digits();
                            @Member("call.participants.links[]") java.net.URI link();
                            @Member("users[][]") @ConvertWith(Phones.class) Phone user();
                        }
                        """).type("Use", """
                        final class Use {
                            static String use(CallMessage message) {
                                State state = message.call().state().orElse(State.HELD);
                                java.net.URI uri = message.call().uri();
                                java.util.List<java.util.List<Phone>> users = message.users();
                                Phone phone = message.call().participants().get(0).phoneNumber();
                                Phone digits = message.call().participants().get(0).digits();
                                return "" + state + uri + users + phone + digits + message.call().duration().toSeconds();
                            }
                        }
                        """);

        assertThat(rewritten(project, DATA)).isEqualTo(DATA);
    }

    @Test
    void anElementOfAListMayBeAUserRecord() throws ReflectiveOperationException {
        Project project = project()
                .type(
                        "Participant",
                        "public record Participant(String phoneNumber, java.util.Optional<String> digits,"
                                + " java.util.List<java.net.URI> links) {}")
                .type("Change", """
                        @Notification("CallMessage") public interface Change {
                            @Member("call.participants[]") Participant participant();
                        }
                        """)
                .type("Use", """
                        final class Use {
                            static java.util.List<Participant> use(CallMessage message) {
                                return message.call().participants();
                            }
                        }
                        """);

        assertThat(rewritten(project, DATA)).isEqualTo(DATA);
    }

    @Test
    void aWholeObjectMayBeARecordWithRecordsInIt() throws ReflectiveOperationException {
        Project project = project()
                .type(
                        "Participant",
                        "public record Participant(String phoneNumber, String digits, java.util.List<String> links) {}")
                .type(
                        "Conversation",
                        "public record Conversation(Object tag, java.util.Set<Participant> participants, OpenEnum<State> state,"
                                + " java.time.Duration duration, java.net.URI uri) {}")
                .type(
                        "Change",
                        "@Notification(\"CallMessage\") public interface Change { @Member(\"call\") Conversation call(); }");

        assertThat(rewritten(project, DATA)).isEqualTo(DATA);
    }

    @Test
    void aTypeMayHaveTheNameOfAGeneratedOne() throws ReflectiveOperationException {
        Project project = project()
                .type("Change", """
                        @Notification("CallMessage") public interface Change {
                            @Member("call.state") Participant state();
                        }
                        """)
                .type("Participant", "public enum Participant { ESTABLISHED, @UnknownValue OTHER }")
                .type("Use", """
                        final class Use {
                            static String use(CallMessage message) {
                                Participant state = message.call().state();
                                CallMessage.Call.Participant first = message.call().participants().get(0);
                                return state + first.phoneNumber();
                            }
                        }
                        """);

        assertThat(rewritten(project, DATA)).isEqualTo(DATA);
    }

    @Test
    void oneMemberHasOneType() {
        assertThat(Diagnosis.of(project().type("Change", """
                        @Notification("CallMessage") public interface Change {
                            @Member("call.uri") java.net.URI uri();
                            @Member("call") java.util.Map<String, Object> call();
                            @Member("users") java.util.List<Object> users();
                            @Member("users[][]") String user();
                        }
                        """).compile()))
                .containsExactly(
                        "Change.java at \"call.uri\": error voice/Hold.md:42:41: [signature-type] the type java.net.URI of "
                                + "the member \"call.uri\" cannot be applied: @Member(\"call\") turns the enclosing object into "
                                + "java.util.Map<String, Object>; choose the type there, or drop one of the two",
                        "Change.java at \"users[][]\": error voice/Hold.md:42:196: [signature-type] the type String of the "
                                + "member \"users[][]\" is the second one, after java.util.List<Object>; keep one "
                                + "@Member(\"users\")");
    }

    @Test
    void aMemberOfAGeneratedRecordMayHaveAUserType() throws ReflectiveOperationException {
        Project project = project().type("Change", """
                        @Notification("CallMessage") public interface Change {
                            @Member("call.uri") java.net.URI uri();
                            @Member("call") CallMessage.Call call();
                        }
                        """);

        assertThat(rewritten(project, DATA)).isEqualTo(DATA);
    }
}
