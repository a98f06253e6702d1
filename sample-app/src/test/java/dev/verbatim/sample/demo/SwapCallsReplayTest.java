package dev.verbatim.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.client.Transport;
import dev.verbatim.testkit.replay.ReplayReport;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SwapCallsReplayTest {
    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"LONG_POLLING", "WEBSOCKET"})
    void everyStepIsAsDocumented(Transport transport) throws IOException {
        ReplayReport report = SwapCallsReplay.run(transport);

        report.assertAsDocumented();
        assertThat(report.toString()).endsWith("Sample 2: 10 of 10 steps as documented (1 accepted deviation)");
    }
}
