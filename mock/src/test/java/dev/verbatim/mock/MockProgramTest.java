package dev.verbatim.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What the goal {@code verbatim:mock} starts. */
class MockProgramTest {
    private static final Path PAGES = Path.of("src/test/pages");

    @Test
    void startsWithSettingsByName() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Map<String, String> settings = Map.of(
                "host",
                "127.0.0.1",
                "port",
                "0",
                "cometd",
                "/pushed",
                "events",
                "/sse",
                "docs",
                "/read",
                "origins",
                "http://localhost:3000,http://localhost:3001",
                "endpoint",
                "/one",
                "apis",
                "doors");

        Map.Entry<URI, Closeable> mock = MockProgram.start(PAGES, settings, lines::add, lines::add);

        mock.getValue().close();
        assertThat(lines)
                .contains("The mock listens on " + mock.getKey())
                .anyMatch(line -> line.startsWith("doors (webservices): "))
                .contains("Notifications: " + mock.getKey() + "/pushed (CometD), " + mock.getKey()
                        + "/sse (server-sent events)")
                .contains("Documentation: " + mock.getKey() + "/read/, with a form for each operation");
    }

    @Test
    void anUnknownSettingIsAnError() {
        assertThatThrownBy(() -> MockProgram.start(PAGES, Map.of("prot", "0"), line -> {}, line -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a mock has no setting \"prot\"");
    }
}
