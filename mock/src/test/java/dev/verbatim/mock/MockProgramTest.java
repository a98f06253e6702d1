package dev.verbatim.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the goal {@code verbatim:mock} starts. */
class MockProgramTest {
    private static final String PAGES = "src/test/pages";

    private int exitCode;

    @Test
    void startsWithSettingsByNameAndEndsWithItsInput() throws IOException {
        List<String> lines = run(
                PAGES,
                "host=127.0.0.1",
                "port=0",
                "cometd=/pushed",
                "events=/sse",
                "docs=/site",
                "endpoint=/one",
                "apis=doors");

        String address = lines.get(lines.size() - 1).replaceFirst("STARTED ", "");
        assertThat(exitCode).isZero();
        assertThat(lines)
                .contains("INFO The mock listens on " + address)
                .anyMatch(line -> line.startsWith("INFO doors (webservices): "))
                .anyMatch(line -> line.startsWith("INFO Notifications: " + address + "/pushed (CometD), " + address
                        + "/sse (server-sent events)"));
    }

    @Test
    void anUnknownSettingIsAnError() throws IOException {
        List<String> lines = run(PAGES, "prot=0");

        assertThat(exitCode).isEqualTo(1);
        assertThat(lines).singleElement().asString().startsWith("FAILED a mock has no setting \"prot\"; ");
    }

    @Test
    void pagesThatDoNotExistAreAnError() throws IOException {
        List<String> lines = run("src/test/none");

        assertThat(exitCode).isEqualTo(1);
        assertThat(lines).singleElement().asString().startsWith("FAILED the folder of the pages does not exist: ");
    }

    private List<String> run(String... arguments) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        exitCode = MockProgram.run(
                arguments, InputStream.nullInputStream(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return Arrays.asList(printed.toString(StandardCharsets.UTF_8).split("\\R"));
    }
}
