package dev.verbatim.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.cometd.CometdReceiver;
import dev.verbatim.testkit.replay.ReplayReport;
import java.io.IOException;
import java.util.stream.Stream;
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
        ReplayReport report = SwapCallsReplay.run(receiver);

        report.assertAsDocumented();
        assertThat(report.toString()).endsWith("Sample 2: 10 of 10 steps as documented (1 accepted deviation)");
    }
}
