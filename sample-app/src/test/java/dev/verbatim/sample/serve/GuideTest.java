package dev.verbatim.sample.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.verbatim.sample.server.SampleServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody puts every command that is printed into a shell. */
class GuideTest {
    private static final String MARK = "-- next step --";

    @Test
    @Timeout(120)
    void everyStepWorksAsItIsPrinted(@TempDir Path folder) throws Exception {
        assumeTrue(exists("bash") && exists("curl"), "bash and curl are needed");
        People people = new People();
        try (SampleServer server = Serve.start(0, people)) {
            List<String> steps = new Guide(server, people).steps();

            String[] printed =
                    run(folder, String.join("echo '" + MARK + "'\n", steps)).split(MARK);

            assertThat(printed).hasSameSizeAs(steps);
            assertThat(printed[0]).contains("\"successful\":true").contains("/v2/me/calls");
            assertThat(printed[3]).contains("\"state\":\"Ringing\"");
            assertThat(printed[7]).contains("\"state\":\"Ringing\"");
            assertThat(printed[8]).contains("\"state\":\"Dialing\"").contains("\"state\":\"Established\"");
            assertThat(printed[10]).contains("\"state\":\"Held\"").contains("\"state\":\"Established\"");
            for (int operation : new int[] {2, 4, 5, 6, 7, 9}) {
                assertThat(printed[operation].trim()).as(steps.get(operation)).endsWith("{\"statusCode\":0}");
            }
        }
    }

    @Test
    void theGuideNamesAddressUsersAndSteps() throws Exception {
        People people = new People();
        try (SampleServer server = Serve.start(0, people)) {
            Guide guide = new Guide(server, people);

            assertThat(guide.toString())
                    .contains(server.baseUri().toString())
                    .contains("agent     5005   " + people.password(People.AGENT))
                    .contains(guide.steps());
        }
    }

    private static String run(Path folder, String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-eu", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(output).isZero();
        return output;
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
