package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with pages of another style, from the pages to passing tests, in one run of Maven. */
class DialectsIT {
    private static final Path STYLES = Path.of("../pages/src/test/resources/styles");
    private static final Map<String, String> FOLDERS = new TreeMap<>(Map.of(
            "gate", "1-jsonrpc-object/gate",
            "harbour", "1-jsonrpc-object/harbour",
            "orchard", "2-flat-command",
            "studio", "3-command-args-nonce",
            "yard", "4-jsonrpc-positional",
            "lobby", "5-nested-and-typed/lobby",
            "stage", "5-nested-and-typed/stage"));

    @TempDir
    Path folder;

    @Test
    void pagesOfFiveDialectsBecomeAProjectWhoseTestsPass() throws Exception {
        MavenFolder project = MavenFolder.copyOf("dialects", folder);
        for (Map.Entry<String, String> api : FOLDERS.entrySet()) {
            copy(STYLES.resolve(api.getValue()), project.path("src/main/pages/" + api.getKey()));
            samplesTest(project, api.getKey());
        }

        MavenRun run = project.mvn("verbatim:scaffold", "-Dverbatim.write=true", "test");

        assertThat(run.exitCode()).as(run.output()).isZero();
        // The samples that are not JSON are skipped, and said to be.
        assertThat(run.output()).contains("Tests run: 51, Failures: 0, Errors: 0, Skipped: 2");
        assertThat(run.output())
                .contains("gate/gate-calls.md:70:9: [json-syntax]", "lobby/lobby-signaling.md:64:7: [json-syntax]");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            List<Path> pages = files.filter(Files::isRegularFile).toList();
            for (Path page : pages) {
                Files.copy(page, to.resolve(page.getFileName()));
            }
        }
    }

    private static void samplesTest(MavenFolder project, String api) throws IOException {
        String name = Character.toUpperCase(api.charAt(0)) + api.substring(1);
        Path test = project.path("src/test/java/com/acme/" + api + "/" + name + "SamplesTest.java");
        Files.createDirectories(test.getParent());
        Files.writeString(test, """
                package com.acme.%s;

                import dev.verbatim.testkit.sample.PageSamplesTest;

                class %sSamplesTest extends PageSamplesTest {
                    %sSamplesTest() {
                        super(%sDispatcher.class);
                    }
                }
                """.formatted(api, name, name, name));
    }
}
