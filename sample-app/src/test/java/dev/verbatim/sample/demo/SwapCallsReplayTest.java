package dev.verbatim.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.SampleServer;
import dev.verbatim.testkit.cometd.CometdReceiver;
import dev.verbatim.testkit.replay.ReplayReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SwapCallsReplayTest {
    static Stream<CometdReceiver> receivers() {
        return Stream.of(
                CometdReceiver.longPolling(SwapCallsReplay.NOTIFICATIONS),
                CometdReceiver.webSocket(SwapCallsReplay.NOTIFICATIONS));
    }

    @ParameterizedTest
    @MethodSource("receivers")
    void everyStepIsAsDocumented(CometdReceiver receiver) throws IOException {
        ReplayReport report = SwapCallsReplay.run(server(), receiver);

        report.assertAsDocumented();
        assertThat(report.toString()).endsWith("Sample 2: 10 of 10 steps as documented (1 accepted deviation)");
    }

    @Test
    void theReadmeShowsWhatTheDemoPrints() throws IOException {
        ReplayReport report = SwapCallsReplay.run(server(), CometdReceiver.longPolling(SwapCallsReplay.NOTIFICATIONS));

        assertThat(withoutWhatVaries(Files.readString(Path.of("../README.md"))))
                .contains(withoutWhatVaries(report.toString()));
    }

    private static SampleServer.Builder server() {
        // Few iterations keep the tests fast.
        return SwapCallsReplay.server().hashIterations(1_000);
    }

    /** Ports, times and the ids of the server differ in each run, and with the times the widths of columns. */
    private static String withoutWhatVaries(String text) {
        return text.replaceAll("127\\.0\\.0\\.1:\\d+", "PORT")
                .replaceAll("\\d+ ms", "TIME")
                .replaceAll("(?m)  \\S+$", "  END")
                .replaceAll("observed \"[^\"]*\"", "observed")
                .replaceAll(" +", " ");
    }
}
