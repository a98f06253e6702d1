package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One generated record for the same object in a request, a response and a notification, if the user asks for it. */
class SharedTypeTest {
    private static final String NORTH = "{\"id\":\"r1\",\"class\":\"Idle\",\"arm\":{\"reach\":2}}";
    private static final String SOUTH = "{\"id\":\"r2\",\"class\":\"Busy\"}";

    @TempDir
    Path root;

    private Project project(String member) {
        new PageFolder(root)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD
                                        .replace("\"lunch\"", NORTH)
                                        .replace(
                                                "\"statusCode\": 0",
                                                "\"statusCode\": 0, \"robots\": [" + NORTH + ", " + SOUTH + "]")
                                + "\n### Notification\n\n```\n{\"data\": {\"robot\": " + SOUTH
                                + ", \"messageType\": \"Moved\"}, \"channel\": \"/robots\"}\n```\n");
        return Project.voice(root)
                .withoutPageRules()
                .type("State", "public enum State { IDLE, BUSY, @UnknownValue OTHER }")
                .type(
                        "Hold",
                        "@Operation(\"Hold\") @Member(value = \"reason\", type = \"Robot\")"
                                + " public interface Hold { HoldResponse hold(Call call, @Param(\"reason\") Robot robot); }")
                .type("Answer", "@Response(\"Hold\") @Member(value = \"robots\", type = \"Robot\") interface Answer {}")
                .type(
                        "Move",
                        "@Notification(\"Moved\") @Member(value = \"robot\", type = \"Robot\") " + member
                                + " public interface Move { @Member(\"robot.class\") State state(); }");
    }

    @Test
    void allMessagesHaveOneRecord() {
        LiveApi api = new LiveApi(
                project("@Member(value = \"robot.class\", as = \"state\")").type("Application", """
                public final class Application extends dev.verbatim.processor.LiveApi.Log {
                    @Override public Dispatcher get() {
                        return VoiceDispatcher.builder()
                                .calls((caller, id) -> new Call() {})
                                .hold((call, robot) -> {
                                    Moved moved = Moved.builder().robot(robot).build();
                                    Robot.Arm arm = robot.arm();
                                    State state = moved.robot().state();
                                    log(state, arm);
                                    return HoldResponse.builder().robots(java.util.List.of(robot, moved.robot())).build();
                                })
                                .build();
                    }
                }
                """));

        assertThat(api.send("/api/v2/me/calls/C1", "{\"operationName\":\"Hold\",\"reason\":" + SOUTH + "}"))
                .isEqualTo("200 {\"statusCode\":0,\"robots\":[" + SOUTH + "," + SOUTH + "]}");
        assertThat(api.log()).isEqualTo("BUSY null\n");
        assertThat(api.send("/api/v2/me/calls/C1", "{\"operationName\":\"Hold\",\"reason\":" + NORTH + "}"))
                .isEqualTo("200 {\"statusCode\":0,\"robots\":[" + NORTH + "," + NORTH + "]}");
    }

    /** The name is declared once, at the interface of the first message with the record. */
    @Test
    void aMemberOfASharedRecordMayBeRenamed() {
        assertThat(Diagnosis.of(project("").compile()))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:26:24: [name-collision] \"class\" gives the Java "
                                + "keyword class; annotate Hold with @dev.verbatim.annotations.Member(value = \"reason.class\", "
                                + "as = \"classValue\")");
    }

    @Test
    void aMemberThatIsNotAnObjectCannotBeShared() {
        assertThat(Diagnosis.of(project("@Member(value = \"robot.class\", as = \"state\")")
                        .type(
                                "Asked",
                                "@Request(\"Hold\") @Member(value = \"seconds\", type = \"Robot\") interface Asked {}")
                        .compile()))
                .containsExactly(
                        "Asked.java at \"Hold\": error voice/Hold.md:16:3: [signature-type] the name of the member "
                                + "\"seconds\" is not the name of an object; remove type = ... from its @Member");
    }
}
