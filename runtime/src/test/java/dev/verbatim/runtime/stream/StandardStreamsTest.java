package dev.verbatim.runtime.stream;

import static dev.verbatim.runtime.connection.RobotApi.CALLER;
import static dev.verbatim.runtime.connection.RobotApi.move;
import static dev.verbatim.runtime.connection.RobotApi.moved;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.connection.RobotApi;
import dev.verbatim.runtime.spi.JsonReaders;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines over standard input and output of a process. */
@Timeout(120)
class StandardStreamsTest {
    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StandardStreamsTest.class.getName())
                .redirectError(Redirect.DISCARD)
                .start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    /** The process: a server that also prints, which goes to standard error. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        System.setOut(System.err);
        RobotApi api = new RobotApi();
        api.move = x -> {
            System.out.println("moves to " + x);
            return x;
        };
        OperationStream.of(Connections.of(api.endpoint()), Framing.LINES).serve(System.in, out, CALLER);
        System.exit(42);
    }

    @Test
    void endsWithItsInput() throws Exception {
        process.getOutputStream().write((move(1) + "\n" + move(2)).getBytes(UTF_8));
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .isEqualTo(moved(1) + "\n" + moved(2) + "\n");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(42);
    }

    @Test
    void isCalledByAClient() throws Exception {
        CompletableFuture<Connection> closed = new CompletableFuture<>();
        Connection robots = OperationStream.of(Connections.withoutEndpoint().closed(closed::complete), Framing.LINES)
                .open(process.getInputStream(), process.getOutputStream(), null);

        assertThat(robots.request(new RobotApi.Move(7), JsonReaders::readInt, Duration.ofSeconds(60))
                        .toCompletableFuture()
                        .get(60, TimeUnit.SECONDS))
                .isEqualTo(7);
        robots.close();

        assertThat(closed.get(60, TimeUnit.SECONDS)).isSameAs(robots);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(42);
    }

    @Test
    void noticesThatTheProcessHasEnded() throws Exception {
        CompletableFuture<Connection> closed = new CompletableFuture<>();
        Connection robots = OperationStream.of(Connections.withoutEndpoint().closed(closed::complete), Framing.LINES)
                .open(process.getInputStream(), process.getOutputStream(), null);
        CompletableFuture<?> waiting =
                robots.request(new RobotApi.Move(7), Duration.ofSeconds(60)).toCompletableFuture();
        waiting.get(60, TimeUnit.SECONDS);

        process.destroyForcibly();

        assertThat(closed.get(60, TimeUnit.SECONDS)).isSameAs(robots);
    }
}
