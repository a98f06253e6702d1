package dev.verbatim.sample.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starts the server in a process of its own, as users do. */
@Timeout(60)
class ServeTest {
    @Test
    void reportsAPortInUseInOneLine() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Process serve = start(other.getLocalPort(), "-Dverbatim.publicAddress=");

            assertThat(new String(serve.getErrorStream().readAllBytes(), UTF_8).lines())
                    .containsExactly(
                            "Port " + other.getLocalPort()
                                    + " is not available, another program may be using it; choose another one with -Dverbatim.port=...");
            assertThat(serve.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void reportsAMalformedAddressInOneLine() throws Exception {
        Process serve = start(0, "-Dverbatim.publicAddress=calls.example.org");

        assertThat(new String(serve.getErrorStream().readAllBytes(), UTF_8).lines())
                .containsExactly("-Dverbatim.publicAddress: the public address must be scheme, host and port, such as"
                        + " https://calls.example.org or http://192.0.2.7:8080, not calls.example.org");
        assertThat(serve.waitFor()).isEqualTo(1);
    }

    @Test
    void aSignalStopsItGracefully() throws Exception {
        Process serve = start(0, "-Dverbatim.publicAddress=https://calls.example.org");
        BufferedReader printed = serve.inputReader(UTF_8);
        String line = printed.readLine();
        while (!line.startsWith("The Voice API")) {
            line = printed.readLine();
        }
        assertThat(line).contains(" https://calls.example.org,");
        while (!line.startsWith("Any other operation")) {
            line = printed.readLine();
        }

        long begin = System.nanoTime();
        serve.toHandle().destroy();

        assertThat(printed.lines().filter(text -> !text.isEmpty()))
                .containsExactly("Stopping: finishing requests and closing sessions.", "Stopped.");
        assertThat(serve.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin)).isLessThan(10);
    }

    @Test
    void printsTheAddressOfTheDesktopAndNothingElse() throws Exception {
        Process serve = start(0, "-Dverbatim.publicAddress=");
        BufferedReader printed = serve.inputReader(UTF_8);
        String line = printed.readLine();
        StringBuilder all = new StringBuilder(line);
        while (!line.startsWith("Ctrl-C")) {
            line = printed.readLine();
            all.append(line);
        }
        serve.toHandle().destroy();

        assertThat(all.toString())
                .containsOnlyOnce("http")
                .containsPattern("http://127\\.0\\.0\\.1:\\d+/#demo=[0-9a-f]{32}");
        assertThat(all.toString()).doesNotContain("password  ", "curl -s");
        assertThat(serve.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void printsCurlCommandsWhenAsked() throws Exception {
        Process serve = start(0, "-Dverbatim.curl=true");
        BufferedReader printed = serve.inputReader(UTF_8);
        String line = printed.readLine();
        boolean hasDesktop = false;
        while (!line.startsWith("Any other operation")) {
            hasDesktop |= line.contains("/#demo=");
            line = printed.readLine();
        }
        serve.toHandle().destroy();

        assertThat(hasDesktop).isTrue();
        assertThat(serve.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Process start(int port, String option) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dverbatim.port=" + port,
                        option,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Serve.class.getName())
                .start();
    }
}
