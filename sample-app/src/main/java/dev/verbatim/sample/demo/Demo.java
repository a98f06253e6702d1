package dev.verbatim.sample.demo;

import dev.verbatim.testkit.cometd.CometdReceiver;
import dev.verbatim.testkit.replay.ReplayReport;
import java.io.IOException;

/**
 * Starts the sample server, replays Sample 2 of the SwapCalls page against it over HTTP and CometD, and prints each step: what
 * the page documents and what the server sent.
 */
public final class Demo {
    private Demo() {}

    /**
     * Runs the demo. The exit status is 0 when every step was as documented, and 1 otherwise.
     *
     * @param args not used
     * @throws IOException when no port can be bound
     */
    public static void main(String[] args) throws IOException {
        ReplayReport report = SwapCallsReplay.run(
                SwapCallsReplay.server(), CometdReceiver.longPolling(SwapCallsReplay.NOTIFICATIONS));
        System.out.println(report);
        if (!report.isAsDocumented()) {
            System.exit(1);
        }
    }
}
