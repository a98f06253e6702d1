package dev.verbatim.examples.downloads;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.replay.MemberKind;
import dev.verbatim.testkit.replay.Replay;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios of the pages, replayed against aria2c. */
class RealProgramTest {
    private static final String VERSION = "{\"jsonrpc\": \"2.0\", \"id\": \"probe\", \"method\": \"aria2.getVersion\"}";
    private static final ApiModel MODEL = ApiModel.load(DownloadsDispatcher.class);

    @TempDir
    Path folder;

    private DownloadProgram program;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(
                DownloadProgram.isInstalled(),
                "aria2c is not installed, so nothing is replayed against it; install Debian's package aria2");
        program = DownloadProgram.start(folder);
    }

    @AfterEach
    void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void downloadIsAsDocumentedOverWebSocket() {
        replay(MODEL.scenario("aria2.addUri", "A download that waits first"))
                .against(LiveServer.at(program.webSocket()).probe(VERSION))
                .assertAsDocumented();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aria2.addUri", "aria2.getVersion"})
    void operationIsAsDocumentedOverHttp(String operation) {
        replay(MODEL.scenario(operation, operation))
                .against(LiveServer.at(program.http()))
                .assertAsDocumented();
    }

    private static Replay replay(Scenario scenario) {
        return Replay.of(scenario)
                .member("gid", MemberKind.ID)
                .member("result", MemberKind.ID)
                .member("version", MemberKind.ANY)
                .member("enabledFeatures", MemberKind.ANY);
    }
}
