package dev.verbatim.examples.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.verbatim.client.Awaited;
import dev.verbatim.client.ClientOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated client and aria2c, over one WebSocket. */
class RealProgramClientTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @BeforeEach
    void needsTheProgram() {
        assumeTrue(
                DownloadProgram.isInstalled(),
                "aria2c is not installed, so the client has no server; install Debian's package aria2");
    }

    @Test
    void theClientDownloadsAFileAndHearsItsProgress() throws Exception {
        BlockingQueue<DownloadsNotification> heard = new LinkedBlockingQueue<>();
        try (DownloadProgram program = DownloadProgram.start(folder);
                DownloadsClient client = DownloadsClient.open(ClientOptions.at(program.webSocket()))) {
            client.onNotification(heard::add);
            AddUriRequest.Options waiting = AddUriRequest.Options.builder()
                    .pause("true")
                    .out("tides.txt")
                    .build();

            String gid = client.addUri(List.of("http://files.example.test/tides.txt"), waiting, null);
            try (Awaited<DownloadCompleteEvent> complete = client.await(
                    DownloadCompleteEvent.class, event -> event.gid().equals(gid), LONG)) {
                client.unpause(gid);
                complete.get();
            }

            assertThat(heard.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new DownloadStartEvent(gid));
            assertThat(heard.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new DownloadCompleteEvent(gid));
            TellStatusResponse status =
                    client.tellStatus(gid, List.of("gid", "status", "totalLength", "completedLength"));
            assertThat(status.status()).isEqualTo("complete");
            assertThat(status.completedLength()).isEqualTo(status.totalLength());
            assertThat(folder.resolve("tides.txt")).content().startsWith("north pier");
        }
    }

    @Test
    void aDownloadThatDoesNotExistIsADocumentedFailure() throws Exception {
        try (DownloadProgram program = DownloadProgram.start(folder);
                DownloadsClient client = DownloadsClient.open(ClientOptions.at(program.webSocket()))) {
            assertThatThrownBy(() -> client.pause("0000000000000000"))
                    .isInstanceOf(DownloadsFailure.class)
                    .isNotInstanceOf(DownloadsFailure.Undocumented.class);
            assertThat(client.async()
                            .getVersion()
                            .get(LONG.toSeconds(), TimeUnit.SECONDS)
                            .version())
                    .isNotEmpty();
        }
    }
}
