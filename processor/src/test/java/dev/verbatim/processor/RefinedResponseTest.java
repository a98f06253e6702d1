package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java types for responses: refined by an interface, or a user record that the handler returns. */
class RefinedResponseTest {
    private static final String ROBOTS =
            "{\"robots\":[{\"id\":\"r1\",\"state\":\"Idle\"},{\"id\":\"r2\",\"state\":\"Busy\"}],"
                    + "\"byZone\":{\"north\":{\"id\":\"r1\",\"state\":\"Idle\"}},\"next\":{\"id\":\"r3\"}}";

    @TempDir
    Path root;

    private Project project(String returned) {
        new PageFolder(root)
                .hold(
                        "  \"statusCode\": 0\n}\n```\n",
                        "  \"statusCode\": 0,\n" + ROBOTS.substring(1) + "\n```\n\n### Notification\n\n```\n"
                                + "{\"data\": {\"robot\": {\"id\": \"r1\", \"state\": \"Idle\"}, \"messageType\": \"Moved\"},"
                                + " \"channel\": \"/robots\"}\n```\n")
                .page(
                        "voice/Store.md",
                        PageFolder.HOLD
                                .replace("Hold", "Store")
                                .replace("\"lunch\"", "{\"id\": \"r1\", \"state\": \"Busy\"}"));
        return Project.voice(root)
                .withoutPageRules()
                .type("State", "public enum State { IDLE, BUSY, @UnknownValue OTHER }")
                .type("Robot", "public record Robot(String id, State state) {}")
                .type("Next", "public record Next(String id) {}")
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { " + returned
                                + " hold(Call call, HoldRequest request); }")
                .type(
                        "Store",
                        "@Operation(\"Store\") public interface Store { void store(Call call, @Param(\"reason\") Robot robot); }")
                .type("Move", "@Notification(\"Moved\") public interface Move { @Member(\"robot\") Robot robot(); }");
    }

    private static String application(String body) {
        return """
                public final class Application extends dev.verbatim.processor.LiveApi.Log {
                    @Override public Dispatcher get() {
                        return VoiceDispatcher.builder()
                                .calls((caller, id) -> new Call() {})
                                .store((call, robot) -> log(robot))
                                .hold((call, request) -> %s)
                                .build();
                    }
                }
                """.formatted(body);
    }

    @Test
    void theHandlerReturnsAUserRecord() {
        LiveApi api = new LiveApi(project("Robots").type("Robots", """
                        public record Robots(java.util.List<Robot> robots, java.util.Map<String, Robot> byZone, Next next) {}
                        """).type("Application", application("""
                        new Robots(
                                java.util.List.of(new Robot("r1", State.IDLE), new Robot("r2", State.BUSY)),
                                java.util.Map.of("north", new Robot("r1", State.IDLE)),
                                new Next("r3"))""")));

        assertThat(api.send("/api/v2/me/calls/C1", "{\"operationName\":\"Hold\",\"reason\":\"x\"}"))
                .isEqualTo("200 {\"statusCode\":0," + ROBOTS.substring(1));
        assertThat(api.send(
                        "/api/v2/me/calls/C1",
                        "{\"operationName\":\"Store\",\"reason\":{\"id\":\"r9\",\"state\":\"Busy\"}}"))
                .isEqualTo("200 {\"statusCode\":0}");
        assertThat(api.log()).isEqualTo("Robot[id=r9, state=BUSY]\n");
    }

    @Test
    void anInterfaceRefinesTheMembersOfAResponse() {
        LiveApi api = new LiveApi(project("HoldResponse").type("Answer", """
                        @Response("Hold")
                        @Member(value = "next", as = "following")
                        interface Answer {
                            @Member("robots[]") Robot robot();
                            @Member("byZone") java.util.Map<String, Robot> zones();
                        }
                        """).type("Application", application("""
                        HoldResponse.builder()
                                .robots(java.util.List.of(new Robot("r1", State.IDLE), new Robot("r2", State.BUSY)))
                                .byZone(java.util.Map.of("north", new Robot("r1", State.IDLE)))
                                .following(HoldResponse.Following.builder().id("r3").build())
                                .build()""")));

        assertThat(api.send("/api/v2/me/calls/C1", "{\"operationName\":\"Hold\",\"reason\":\"x\"}"))
                .isEqualTo("200 {\"statusCode\":0," + ROBOTS.substring(1));
    }

    @Test
    void aRecordThatCannotHoldTheResponseIsReported() {
        assertThat(Diagnosis.of(project("Robots")
                        .type("Robots", "public record Robots(java.util.List<Next> robots, Object byZone) {}")
                        .compile()))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:36:22: [signature-type] the type Robots that hold "
                                + "returns has the component java.util.List<Next> robots, which has elements of Next, which has no "
                                + "component for state",
                        "Hold.java at \"Hold\": error voice/Hold.md:36:112: [signature-type] the type Robots that hold "
                                + "returns has no component for next");
    }

    @Test
    void anInterfaceForAnUnknownMessageIsReported() {
        assertThat(Diagnosis.of(project("HoldResponse")
                        .type("Answer", "@Response(\"Holt\") interface Answer {}")
                        .type("Stored", "@Response(\"Store\") interface Stored {}")
                        .type("Asked", "@Request(\"Hold\") interface Asked { @Member(\"reazon\") Object reason(); }")
                        .compile()))
                .containsExactlyInAnyOrder(
                        "Answer.java at \"Holt\": error voice:1:1: [page-not-found] @Response(\"Holt\") refines an operation "
                                + "that no interface of the package handles; did you mean Hold?",
                        "Stored.java at \"Store\": error voice/Store.md:1:1: [page-not-found] no response sample of"
                                + " Store shows more than a status, so there is nothing to refine; remove Stored",
                        "Asked.java at \"reazon\": error voice/Hold.md:12:1: [signature-parameter] no sample of the request "
                                + "of Hold shows the member \"reazon\"; did you mean reason?");
    }
}
