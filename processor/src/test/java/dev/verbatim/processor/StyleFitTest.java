package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler says whether the style of an API's folder fits its pages, as lint does. */
class StyleFitTest {
    private static final Path STYLES = Path.of("../pages/src/test/resources/styles");
    private static final Path YARD = Path.of("src/test/resources/styles/yard");
    private static final String CRANE = "@Operation(\"yard_getCrane\") public interface Crane {"
            + " String crane(String crane, String at) throws OperationException; }";
    private static final String LOADS = "@Operation(\"yard_findLoads\") public interface Loads {"
            + " java.util.List<YardFindLoadsResponse> loads(String crane) throws OperationException; }";

    @TempDir
    private Path pages;

    @BeforeEach
    void copyPages() throws IOException {
        copy(YARD, "yard.md", "yard");
        copy(YARD, "verbatim.properties", "yard");
    }

    @Test
    void aLineOfTheStyleFileThatNoMessageMatches() throws IOException {
        append("yard/verbatim.properties", "failure.message = error.words\n");

        String finding =
                "package-info.java at \"Yard\": %s yard/verbatim.properties:%s [style-unmatched] no message of this"
                        + " folder has error.words; correct failure.message, or leave the line out";
        String line =
                Files.readAllLines(pages.resolve("yard/verbatim.properties")).size() + ":1:";
        assertThat(findings()).containsExactly(finding.formatted("warning", line));
        assertThat(findings("-Averbatim.severity.style_unmatched=error"))
                .containsExactly(finding.formatted("error", line));
        assertThat(findings("-Averbatim.severity.style_unmatched=off")).isEmpty();
    }

    @Test
    void aFolderWithTheSameStyleFileMayHaveTheMessage() throws IOException {
        append("yard/verbatim.properties", "failure.message = error.words\n");
        copy(YARD, "yard.md", "yard/more");
        Path more = pages.resolve("yard/more/yard.md");
        Files.writeString(
                more, Files.readString(more) + "\n```json\n{\"id\": 1, \"error\": {\"words\": \"no\"}}\n```\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void aPageOfAnotherStyle() throws IOException {
        copy(STYLES.resolve("3-command-args-nonce"), "studio-rpc.md", "yard");

        assertThat(findings())
                .filteredOn(finding -> finding.contains("[style-mixed]"))
                .singleElement()
                .asString()
                .startsWith(
                        "package-info.java at \"Yard\": error yard/studio-rpc.md:1:1: [style-mixed] this page is not"
                                + " written in the style of its folder");
    }

    @Test
    void anUnrecognisedFolderIsTheOnlyFinding() throws IOException {
        Files.delete(pages.resolve("yard/verbatim.properties"));

        assertThat(findings())
                .filteredOn(finding -> finding.contains(": ["))
                .singleElement()
                .asString()
                .startsWith(
                        "package-info.java at \"Yard\": error yard/yard.md:1:1: [folder-unrecognised] no operation of"
                                + " this folder is recognised in the style webservices, the default; the presets would read ");
        assertThat(findings("-Averbatim.severity.folder_unrecognised=off"))
                .anySatisfy(finding -> assertThat(finding).contains("[page-not-found]"));
    }

    private List<String> findings(String... options) {
        Project project = Project.withPages(pages)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Yard\", pages = \"yard\") package acme;")
                .type("Crane", CRANE)
                .type("Loads", LOADS);
        for (String option : options) {
            project.option(option);
        }
        Compilation compilation = project.compile();
        return Diagnosis.of(compilation);
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(pages.resolve(file), Files.readString(pages.resolve(file)) + text);
    }

    private void copy(Path from, String file, String folder) throws IOException {
        Files.createDirectories(pages.resolve(folder));
        Files.copy(from.resolve(file), pages.resolve(folder).resolve(file));
    }
}
