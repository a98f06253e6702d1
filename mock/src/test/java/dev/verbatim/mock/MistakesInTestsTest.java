package dev.verbatim.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.StatusCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stubs and checks that could have no effect, or not the intended one, are refused or reported where they are written. */
class MistakesInTestsTest {
    private static final Path PAGES = Path.of("src/test/pages");
    private static final String EVENT =
            "{\"data\": {\"messageType\": \"DoorChanged\", \"door\": {}}, \"channel\": \"/doors\"}";

    private final Log log = new Log();
    private MockServer server;

    @BeforeEach
    void start() throws IOException {
        server = MockServer.of(PAGES).apis("doors").log(log).start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aResultHasNoMembersOfTheEnvelope() {
        assertThatThrownBy(() -> server.when("Open").answer("{ \"statusCode\": 0, \"seconds\": 5 }"))
                .hasMessage(
                        "the mock adds the members of the envelope itself; write the result alone, without statusCode");
        assertThatThrownBy(() -> server.when("Open").answer("[]"))
                .hasMessage(
                        "the members of the result stand beside those of the envelope, so the result must be an object");
    }

    @Test
    void aResultThatThePageDoesNotShowIsReported() {
        server.when("Open").answer("{\"note\": \"new\"}");

        assertThat(log.lines)
                .last()
                .isEqualTo("a stub of Open answers with a result that differs from the page: note is not documented"
                        + " (doors/Open.md:30:1)");
        int lines = log.lines.size();
        server.when("Open").answer("{}");
        assertThat(log.lines).hasSize(lines);
    }

    @Test
    void aSampleExists() {
        assertThatThrownBy(() -> server.when("Open").asDocumented("Sampel"))
                .hasMessage("no request of Open is shown by a sample \"Sampel\"; it is shown by" + " Sample");
        server.when("Open").asDocumented("Sample");
    }

    @Test
    void namesAreThoseOfThePages() {
        assertThatThrownBy(() -> server.when("Open").with("second", "3"))
                .hasMessage("Open has no documented parameter \"second\" (did you mean seconds?); for an undocumented"
                        + " one, use where(...); the page documents seconds");
        assertThatThrownBy(() -> server.verify("Open").with("second", "10").never())
                .hasMessageStartingWith("Open has no documented parameter \"second\"");
        assertThatThrownBy(() -> server.when("Open").at("idd", "lobby"))
                .hasMessage("the Request URL of Open has no variable \"idd\" (did you mean id?); it has id");
        assertThatThrownBy(() -> server.verify("Open").at("idd", "lobby").never())
                .hasMessageStartingWith("the Request URL of Open has no variable \"idd\"");
        assertThatThrownBy(() -> server.onNotification("DoorChange").lose())
                .hasMessage(
                        "the pages document no notification \"DoorChange\" (did you mean DoorChanged?); they document"
                                + " DoorChanged");
        assertThatThrownBy(() -> server.begin("me", "Opn", "Sample"))
                .hasMessageStartingWith("the mock serves no operation \"Opn\" (did you mean Open?)");
    }

    @Test
    void zeroIsNoFailure() {
        assertThatThrownBy(() -> server.when("Open").fail(0, "x"))
                .hasMessage("fail(0, ...) would be a success; give another status, or use succeed() or answer(...)");
        assertThatThrownBy(() -> server.when("Open").fail(StatusCode.SUCCESS, "x"))
                .hasMessageStartingWith("fail(0, ...)");
    }

    @Test
    void aNotificationToNobodyIsReported() throws Exception {
        try (Events events = Events.open(server.uri())) {
            server.push("mee", EVENT);
            assertThat(log.lines)
                    .last()
                    .isEqualTo("a pushed DoorChanged goes to nobody, because the user mee (did you mean me?) has no"
                            + " session that has subscribed");
            int lines = log.lines.size();
            server.push("me", EVENT);
            assertThat(events.next()).contains("DoorChanged");
            assertThat(log.lines).hasSize(lines);
        }
    }

    @Test
    void usersAreThoseOfTheMock() throws IOException {
        try (MockServer strict = MockServer.of(PAGES)
                .user("agent", "secret")
                .token("t0k3n", "robot")
                .log(log)
                .start()) {
            String message = "the mock has no user \"agnet\" (did you mean agent?); it has agent, robot";
            assertThatThrownBy(() -> strict.push("agnet", EVENT)).hasMessage(message);
            assertThatThrownBy(() -> strict.begin("agnet", "Open", "Sample")).hasMessage(message);
            assertThatThrownBy(() -> strict.cut("agnet")).hasMessage(message);
            assertThatThrownBy(() -> strict.when("Open").from("agnet")).hasMessage(message);
            assertThatThrownBy(() -> strict.verify("Open").from("agnet").never())
                    .hasMessage(message);
        }
    }

    @Test
    void foldersExist() {
        assertThatThrownBy(() -> MockServer.of(PAGES).apis("doors", "dors").start())
                .hasMessage("there are no pages of \"dors\" in " + PAGES + " (did you mean doors?); it has doors");
        assertThatThrownBy(() -> MockServer.of(Path.of("src/test/page")).start())
                .isInstanceOf(IOException.class)
                .hasMessage("the folder of the pages does not exist: "
                        + Path.of("src/test/page").toAbsolutePath()
                        + "; create it, or give the root folder of the pages, which has a folder for each API");
    }
}
