package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MockIT {
    private static final Pattern ADDRESS =
            Pattern.compile("The mock serves (http://[0-9.:]+) until the end of the input");

    @TempDir
    Path folder;

    /** Its libraries are found without a network in both cases. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void servesPagesUntilTheInputEnds(boolean inAProject) throws Exception {
        MavenFolder project = MavenFolder.copyOf("quickstart", folder);
        if (!inAProject) {
            Files.delete(project.path("pom.xml"));
        }
        project.edit(
                "src/main/pages/voice/Hold.md", "\"statusCode\": 0", "\"statusCode\": 0, \"note\": \"from the page\"");
        Process maven = project.start(
                inAProject
                        ? "verbatim:mock"
                        : "dev.verbatim:verbatim-maven-plugin:" + MavenFolder.setting("verbatim") + ":mock",
                "-Dverbatim.pages=src/main/pages",
                "-Dverbatim.mock.port=0",
                "-Dverbatim.mock.endWithInput=true");
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = maven.inputReader()) {
            URI address = address(output, lines);

            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address.resolve("/api/v2/me/calls/7"))
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"operationName\": \"Hold\", \"reason\": \"Lunch\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            maven.getOutputStream().close();
            output.lines().forEach(lines::add);

            assertThat(answer.body()).isEqualTo("{\"statusCode\":0,\"note\":\"from the page\"}");
            assertThat(maven.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(maven.exitValue()).as(String.join("\n", lines)).isZero();
            assertThat(lines).noneMatch(line -> line.contains("oejs."));
            assertThat(lines).anyMatch(line -> line.contains("me: Hold at POST") && line.contains("voice/Hold.md:"));
        } finally {
            maven.destroy();
        }
    }

    private static URI address(BufferedReader output, List<String> lines) throws Exception {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group(1));
            }
        }
        throw new AssertionError("the mock has not started:\n" + String.join("\n", lines));
    }
}
