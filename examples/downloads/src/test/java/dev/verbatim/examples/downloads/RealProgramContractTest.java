package dev.verbatim.examples.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.contract.ContractCase;
import dev.verbatim.testkit.contract.ContractSetup;
import dev.verbatim.testkit.contract.ContractTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What aria2c does with requests that its pages do not allow: JSON-RPC over one WebSocket, parameters by position. */
class RealProgramContractTest {
    @TempDir
    Path folder;

    /** All its failures have the code 1. It cuts the fraction off a number, which no page says. */
    @Test
    void itRefusesEverythingButAFraction() throws Exception {
        assumeTrue(
                DownloadProgram.isInstalled(),
                "aria2c is not installed, so nothing is tested against it; install Debian's package aria2");
        List<String> tested = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        try (DownloadProgram program = DownloadProgram.start(folder);
                ContractTests tests = ContractTests.of(ApiModel.load(DownloadsDispatcher.class), setup(program))) {
            for (ContractCase test : tests.cases()) {
                if (test.untested().isEmpty()) {
                    tested.add(test.name());
                    try {
                        test.run();
                    } catch (AssertionError e) {
                        failed.add(test.name());
                    }
                }
            }
        }

        assertThat(tested)
                .contains(
                        "downloads/downloads.md:14 aria2.addUri: uris left out is refused with 1",
                        "downloads/downloads.md:15 aria2.addUri: options as \"seven\" is refused with 1",
                        "downloads/downloads.md:6 aria2.addUri: an unknown operation is refused with 1",
                        "downloads/downloads.md:141 aria2.pause: gid as 7 is refused with 1");
        assertThat(failed).containsExactly("downloads/downloads.md:16 aria2.addUri: position as 1.5 is refused with 1");
    }

    private static ContractSetup setup(DownloadProgram program) {
        LiveServer server = LiveServer.at(program.webSocket())
                .probe("{\"jsonrpc\": \"2.0\", \"id\": \"probe\", \"method\": \"aria2.getVersion\"}");
        return ContractSetup.against(server)
                .expect(Refusal.MISSING, "1")
                .expect(Refusal.INVALID, "1")
                .expect(Refusal.UNKNOWN, "1");
    }
}
