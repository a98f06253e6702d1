package dev.verbatim.maven.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.coverage.CoverageInputs;
import dev.verbatim.testkit.coverage.CoverageReport;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** Thresholds from the project, the configuration and the command line, against the Voice API of the testkit, when nothing of it ran. */
class ThresholdsTest {
    private final Properties project = new Properties();
    private final Properties commandLine = new Properties();
    private final Map<String, String> configured = new HashMap<>();

    @Test
    void theCommandLineTakesPrecedence() throws Exception {
        project.setProperty("verbatim.coverage.operations", "100");
        project.setProperty("verbatim.coverage.html", "report.html");
        configured.put("operations", "50");
        assertThatThrownBy(() -> check()).hasMessageContaining("operations.replayed: 0 of 2 (0 %), demanded are 50 %.");

        commandLine.setProperty("verbatim.coverage.operations", "0");
        commandLine.setProperty("verbatim.coverage.folder", "x");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        configured.put("operations", "100");
        configured.put("notifications.decoded", "1");

        assertThatThrownBy(this::check).isInstanceOf(MojoFailureException.class).hasMessage("""
                        Less is covered than demanded.
                        notifications.decoded: 0 of 2 (0 %), demanded are 1 %. Missing:
                          voice/SwapCalls.md:64: CallStateChangeMessage is not decoded. Run the tests of the samples, such as a subclass of PageSamplesTest.
                          voice/SwapCalls.md:64: CallStateChangeMessage, notificationType StatusChange is not decoded. Run the tests of the samples, such as a subclass of PageSamplesTest.
                        operations.replayed: 0 of 2 (0 %), demanded are 100 %. Missing:
                          voice/Dial.md:1: Dial is not replayed. Replay one of its samples, or let Dial succeed in a test of the server.
                          voice/SwapCalls.md:1: SwapCalls is not replayed. Replay one of its samples, or let SwapCalls succeed in a test of the server.""");
    }

    @Test
    void aMisspeltThresholdIsAnError() {
        commandLine.setProperty("verbatim.coverage.operatons", "100");

        assertThatThrownBy(this::check)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "There is no threshold \"operatons\" (did you mean operations?). Write one of operations, ");
    }

    @Test
    void anEmptyThresholdIsAnError() {
        configured.put("steps", null);

        assertThatThrownBy(this::check).hasMessageStartingWith("The threshold steps is \"\".");
    }

    private void check() throws MojoFailureException {
        CoverageInputs inputs = new CoverageInputs();
        inputs.addModel(
                Path.of("../testkit/src/test/resources/META-INF/verbatim/dev.verbatim.testkit.voice/Voice.json"));
        CoverageReport report = inputs.report();
        assertThat(inputs.hasRecordings()).isFalse();
        Thresholds.of(project, configured, commandLine).check(report);
    }
}
