package dev.verbatim.sample.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.verbatim.sample.server.SampleServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs every printed command in a shell. */
class CurlWalkthroughTest {
    private static final String MARK = "-- next step --";

    @Test
    @Timeout(120)
    void everyPrintedStepWorks(@TempDir Path folder) throws Exception {
        assumeTrue(exists("bash") && exists("curl"), "bash and curl are needed");
        DemoUsers users = new DemoUsers();
        Process listening;
        try (SampleServer server = builder(users).start()) {
            CurlWalkthrough walkthrough = new CurlWalkthrough(server, users);
            List<String> steps = walkthrough.steps();
            listening = shell(folder, walkthrough.listening());
            BufferedReader heard = listening.inputReader(UTF_8);
            assertThat(heard.readLine()).contains("/v2/me/calls").contains("\"successful\":true");

            String[] printed =
                    run(folder, String.join("echo '" + MARK + "'\n", steps)).split(MARK);

            assertThat(printed).hasSameSizeAs(steps);
            assertThat(printed[2]).contains("\"state\":\"Ringing\"");
            assertThat(printed[6]).contains("\"state\":\"Ringing\"");
            assertThat(printed[7]).containsSubsequence("\"Held\"", "\"Established\"", "\"SwapCalls\"");
            assertThat(printed[9]).containsSubsequence("\"Established\"", "\"Held\"");
            for (int operation : new int[] {1, 3, 4, 5, 6, 8, 10}) {
                assertThat(printed[operation].trim()).as(steps.get(operation)).endsWith("{\"statusCode\":0}");
            }
            assertThat(states(heard, 9))
                    .containsExactly(
                            "Ringing",
                            "Established",
                            "Held",
                            "Dialing",
                            "Established",
                            "Held",
                            "Established",
                            "Established",
                            "Established");
        }
        assertThat(listening.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static SampleServer.Builder builder(DemoUsers users) {
        // Few iterations keep the tests fast; ServeTest runs the server with all of them.
        return Serve.configure(SampleServer.builder().hashIterations(1_000), 0, users);
    }

    /** Reads the states from the terminal's output until all of them have arrived. */
    private static List<String> states(BufferedReader heard, int count) throws IOException {
        List<String> states = new ArrayList<>();
        Pattern state = Pattern.compile("\"state\":\"(\\w+)\"");
        while (states.size() < count) {
            state.matcher(heard.readLine()).results().forEach(found -> states.add(found.group(1)));
        }
        return states;
    }

    @Test
    void printsAddressUsersAndSteps() throws Exception {
        DemoUsers users = new DemoUsers();
        try (SampleServer server = builder(users).start()) {
            CurlWalkthrough walkthrough = new CurlWalkthrough(server, users);

            assertThat(walkthrough.toString())
                    .contains(server.baseUri().toString())
                    .contains("agent     5005   " + users.password(DemoUsers.AGENT))
                    .contains(walkthrough.listening())
                    .contains(walkthrough.steps());
        }
    }

    @Test
    void printsThePublicAddress() throws Exception {
        DemoUsers users = new DemoUsers();
        try (SampleServer server = builder(users)
                .publicAddress(URI.create("https://calls.example.org"))
                .start()) {
            CurlWalkthrough walkthrough = new CurlWalkthrough(server, users);

            assertThat(walkthrough.toString())
                    .contains("The Voice API is at https://calls.example.org, for clients that a proxy forwards to "
                            + server.baseUri() + ".")
                    .contains("for https://calls.example.org/metrics");
            assertThat(walkthrough.listening()).contains("https://calls.example.org/api/v2/notifications");
            assertThat(walkthrough.steps().get(0)).contains("API=https://calls.example.org/api/v2\n");
        }
    }

    private static String run(Path folder, String script) throws IOException, InterruptedException {
        Process shell = shell(folder, script);
        String output = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(output).isZero();
        return output;
    }

    private static Process shell(Path folder, String script) throws IOException {
        return new ProcessBuilder("bash", "-eu", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static boolean exists(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
