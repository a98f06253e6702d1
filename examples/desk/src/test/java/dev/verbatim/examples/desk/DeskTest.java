package dev.verbatim.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.SampleServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two agents at their desks, against the sample server. */
class DeskTest {
    private static final String PASSWORD = "correct horse: battery staple";

    private static SampleServer server;

    /** One server for all tests; each test has users of its own. */
    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.builder()
                // Few iterations keep the tests fast.
                .hashIterations(1_000)
                .user("agent", PASSWORD, Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", PASSWORD, Set.of(SampleServer.API_VOICE), "5000")
                .user("bob", PASSWORD, Set.of(SampleServer.API_VOICE), "5001")
                .user("carol", PASSWORD, Set.of(SampleServer.API_VOICE), "5006")
                .user("dave", PASSWORD, Set.of(SampleServer.API_VOICE), "5008")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void agentSwapsTwoCalls() throws Exception {
        try (Terminal agent = desk("agent");
                Terminal alice = desk("alice");
                Terminal bob = desk("bob")) {
            agent.reads("desk>");
            alice.reads("desk>");
            bob.reads("desk>");

            alice.type("dial 5005");
            alice.reads("1  5005         Dialing");
            agent.reads("1  5000         Ringing      ");
            agent.type("answer");
            agent.reads("1  5000         Established");
            agent.type("hold");
            agent.reads("1  5000         Held");

            agent.type("dial 5001");
            agent.reads("2  5001         Dialing");
            bob.reads("1  5005         Ringing");
            bob.type("answer");
            agent.reads("2  5001         Established");

            agent.type("swap");
            agent.reads("2  5001         Held");
            agent.reads("1  5000         Established");

            agent.type("hangup 2");
            agent.reads("2  5001         Released");
            agent.type("quit");
            assertThat(agent.exitCode()).isZero();
        }
    }

    @Test
    void listsTheCallsThatWereThereBefore() throws Exception {
        try (Terminal carol = desk("carol")) {
            carol.reads("desk>");
            carol.type("dial 5008");
            carol.reads("Dialing");
            try (Terminal dave = desk("dave")) {
                dave.reads("desk>");
                dave.type("calls");
                dave.reads("1  5006         Ringing");
            }
            carol.type("hangup");
            carol.reads("Released");
        }
    }

    @Test
    void saysWhyACommandIsRefused() throws Exception {
        try (Terminal bob = desk("bob")) {
            bob.reads("desk>");
            bob.type("calls");
            bob.reads("There are no calls.");
            bob.type("hold");
            bob.reads("No call has the capability Hold now; calls lists what each has.");
            bob.type("hold 3");
            bob.reads("There is no call 3; calls lists them.");
            bob.type("dial 9999");
            bob.reads("Dial has failed with status 6: no phone has this number");
            bob.type("juggle");
            bob.reads("Unmatched argument at index 0: 'juggle'");
        }
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        try (Terminal agent = new Terminal("--server", uri(), "--user", "agent", "--password=wrong")) {
            agent.reads("the password is wrong");
            assertThat(agent.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void saysThatTheServerIsNotThere() throws Exception {
        String uri;
        try (ServerSocket free = new ServerSocket(0)) {
            uri = "http://localhost:" + free.getLocalPort();
        }
        try (Terminal agent = new Terminal("--server", uri, "--user", "agent", "--password=" + PASSWORD)) {
            agent.reads("The devices cannot be read from " + uri);
            assertThat(agent.exitCode()).isEqualTo(1);
        }
    }

    private static Terminal desk(String user) throws IOException {
        return new Terminal("--server", uri(), "--user", user, "--password=" + PASSWORD);
    }

    private static String uri() {
        return server.baseUri().toString();
    }
}
