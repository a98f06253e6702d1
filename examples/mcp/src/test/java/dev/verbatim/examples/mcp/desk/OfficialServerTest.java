package dev.verbatim.examples.mcp.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.examples.mcp.client.CallToolResponse;
import dev.verbatim.examples.mcp.client.InitializeResponse;
import dev.verbatim.examples.mcp.client.ListToolsResponse;
import dev.verbatim.examples.mcp.client.LoggedMessage;
import dev.verbatim.runtime.OperationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server of the official SDK, a process of its own, asks the generated client side for its folders. */
@Timeout(120)
class OfficialServerTest {
    private static final long PATIENCE = 60;

    private final BlockingQueue<LoggedMessage> log = new LinkedBlockingQueue<>();
    private final Semaphore toolsChanged = new Semaphore(0);
    private Process server;
    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OfficialServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        desk = new Desk(
                server.getInputStream(),
                server.getOutputStream(),
                List.of("file:///srv/stations", "file:///srv/logs"),
                log::add,
                toolsChanged::release);
    }

    @AfterEach
    void stop() {
        desk.close();
        server.destroyForcibly();
    }

    @Test
    void theServerAsksForFoldersAndTellsWhatChanges() throws Exception {
        InitializeResponse offered = answer(desk.initialize());
        assertThat(offered.serverInfo().name()).isEqualTo("official");
        assertThat(offered.capabilities().prompts()).isNull();
        assertThat(answer(desk.tools()).tools())
                .extracting(ListToolsResponse.Tool::name)
                .containsExactlyInAnyOrder("roots", "grow");

        assertThat(said(desk.call("roots", Map.of()))).isEqualTo("file:///srv/stations file:///srv/logs");
        assertThat(log.poll(PATIENCE, TimeUnit.SECONDS).data()).isEqualTo("asked for folders");

        assertThat(said(desk.call("grow", Map.of()))).isEqualTo("grown");
        assertThat(toolsChanged.tryAcquire(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theServerRefusesWhatItDoesNotHave() throws Exception {
        answer(desk.initialize());

        assertThatThrownBy(() -> answer(desk.call("tides", Map.of())))
                .cause()
                .isInstanceOfSatisfying(
                        OperationException.class,
                        refused -> assertThat(refused.status().code()).isEqualTo(-32602));
    }

    private static String said(CompletionStage<CallToolResponse> result) throws Exception {
        return answer(result).content().get(0).text();
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE, TimeUnit.SECONDS);
    }
}
