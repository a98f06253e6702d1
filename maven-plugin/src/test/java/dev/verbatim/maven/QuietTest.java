package dev.verbatim.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code mvn -q} the log is silent, but what the user has asked for is printed. */
class QuietTest {
    private static final Path PAGES = Path.of("../pages/src/test/resources/styles/2-flat-command");

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void catchOutput() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restoreOutput() {
        System.setOut(console);
    }

    @Test
    void lintPrintsFindingsAndCounts() throws Exception {
        LintMojo lint = prepared(new LintMojo());
        lint.failOn = "off";

        lint.run(copyOf(PAGES));

        assertThat(text())
                .contains(
                        "[parameter-unsampled]",
                        "[json-lenient]",
                        " findings in 2 pages: ",
                        "Read 2 files: 2 operation pages, ");
    }

    @Test
    void lintPrintsTheCountsBeforeItFails() throws IOException {
        LintMojo lint = prepared(new LintMojo());
        lint.failOn = "note";
        Path pages = copyOf(PAGES);

        assertThatThrownBy(() -> lint.run(pages)).isInstanceOf(MojoFailureException.class);

        assertThat(text()).contains("Read 2 files: ");
    }

    @Test
    void scaffoldPrintsTheSources() throws Exception {
        ScaffoldMojo scaffold = prepared(new ScaffoldMojo());
        scaffold.packageName = "com.acme";
        scaffold.sourceDirectory = folder.resolve("java").toFile();

        scaffold.run(copyOf(PAGES));

        assertThat(text()).contains("OrchardInfo.java\n\npackage com.acme", "@Operation(\"orchard_info\")");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path copyOf(Path pages) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("pages"));
        try (var files = Files.list(pages)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @SuppressWarnings("deprecation") // Only Maven itself has the parts that the other constructor needs.
    private <T extends VerbatimMojo> T prepared(T mojo) {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setMultiModuleProjectDirectory(folder.toFile());
        mojo.session = new MavenSession(null, (RepositorySystemSession) null, request, null);
        mojo.project = new MavenProject();
        mojo.setLog(new SystemStreamLog() {
            @Override
            public boolean isInfoEnabled() {
                return false;
            }

            @Override
            public boolean isWarnEnabled() {
                return false;
            }

            @Override
            public void info(CharSequence content) {
                // Silent, as with -q.
            }

            @Override
            public void warn(CharSequence content) {
                // Silent, as with -q.
            }
        });
        return mojo;
    }
}
