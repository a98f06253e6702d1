package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that uses an API: 15 lines of Java, and the pages. */
class ConsumerIT {
    @TempDir
    Path folder;

    @Test
    void talksToAServer() throws Exception {
        MavenFolder project = MavenFolder.copyOf("consumer", folder);
        MavenRun run =
                project.mvn("compile", "-Dmaven.compiler.showWarnings=true", "-Dmaven.compiler.failOnWarning=true");
        assertThat(run.exitCode()).as(run.output()).isZero();
        Queue<String> received = new ConcurrentLinkedQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"statusCode\": 0}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            String printed = Application.onClassPath(
                    Path.of(System.getProperty("java.home")),
                    List.of(
                            project.path("target/classes"),
                            MavenFolder.library("dev.verbatim", "verbatim-client", MavenFolder.setting("verbatim"))),
                    "http://localhost:" + server.getAddress().getPort());

            assertThat(printed).isEqualTo("on hold");
            assertThat(received)
                    .containsExactly("/api/v2/me/calls/0A1B {\"operationName\":\"Hold\",\"reason\":\"lunch\"}");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void scaffoldWritesTheLineOfAClient() throws Exception {
        MavenFolder project = MavenFolder.copyOf("consumer", folder);
        Path declared = project.path("src/main/java/com/acme/voice/package-info.java");
        Files.delete(declared);

        MavenRun written = project.mvn("verbatim:scaffold", "-Dverbatim.client=true", "-Dverbatim.write=true");
        assertThat(written.exitCode()).as(written.output()).isZero();
        assertThat(declared)
                .content()
                .contains("@ApiClient(value = \"Voice\", pages = \"voice\")\npackage com.acme.voice;");
        MavenRun again = project.mvn("compile", "verbatim:scaffold", "verbatim:report");

        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).contains("Every operation page already has an interface or a client.");
        assertThat(project.path("target/generated-sources/annotations/com/acme/voice/VoiceClient.java"))
                .exists();
    }

    @Test
    void theErrorNamesAMissingLibrary() throws Exception {
        MavenFolder project = MavenFolder.copyOf("consumer", folder);
        project.edit(
                "pom.xml", "<artifactId>verbatim-client</artifactId>", "<artifactId>verbatim-runtime</artifactId>");

        MavenRun run = project.mvn("compile");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output())
                .contains(
                        "the generated client of com.acme.voice needs the library verbatim-client, which is not there; add the"
                                + " dependency dev.verbatim:verbatim-client in the version of verbatim-processor");
    }
}
