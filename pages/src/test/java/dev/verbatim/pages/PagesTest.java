package dev.verbatim.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.OperationPage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @TempDir
    Path folder;

    private Path pages;

    @BeforeEach
    void twoApis() throws IOException {
        pages = folder.resolve("pages");
        page("voice/Hold.md", "Hold", "");
        page("sms/inbound/Accept.md", "Accept", "\"saveLAR\": true, ");
        Files.writeString(pages.resolve("README.md"), "# No operation\n");
    }

    @Test
    void readsEveryFolderBelowTheRoot() throws IOException {
        Pages read = Pages.read(pages);

        assertThat(read.operations())
                .extracting(OperationPage::file)
                .containsExactly("sms/inbound/Accept.md", "voice/Hold.md");
        assertThat(read.inventory()).isEqualTo(new Inventory(3, 2, 2, 0, 2, 0, 0, List.of("README.md"), "Parameters"));
        assertThat(read.check())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith("sms/inbound/Accept.md:15:3: [parameter-undocumented] ");
    }

    @Test
    void noPageIsReadInAStyleWithMistakes() throws IOException {
        Files.writeString(pages.resolve("sms/verbatim.properties"), "style = jsonrpc\n");

        Pages read = Pages.read(pages);

        assertThat(read.operations()).extracting(OperationPage::file).containsExactly("voice/Hold.md");
        assertThat(read.check())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith("sms/verbatim.properties:1:9: [style-invalid] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dial.markdown", "Dial.mkd", "Dial.MD"})
    void reportsMarkdownFilesThatAreNotRead(String name) throws IOException {
        Files.writeString(pages.resolve("voice/" + name), "# Dial\n");

        assertThat(Pages.read(pages).check())
                .extracting(Finding::toString)
                .contains("voice/" + name
                        + ":1:1: [page-unrecognised] only files whose names end with .md or .mdx are read; rename it"
                        + " to Dial.md");
    }

    @Test
    void readsPagesWithElementsOfJsx() throws IOException {
        String page = Files.readString(pages.resolve("voice/Hold.md"));
        Files.writeString(pages.resolve("voice/Hold.mdx"), "import A from 'a';\n\n<A>\n\n" + page + "\n</A>\n");
        Files.delete(pages.resolve("voice/Hold.md"));

        assertThat(Pages.read(pages).operations())
                .filteredOn(read -> read.file().equals("voice/Hold.mdx"))
                .singleElement()
                .satisfies(read ->
                        assertThat(read.title().orElseThrow().position().line()).isEqualTo(5));
    }

    @Test
    void doesNotReadFilesOutsideOfTheRoot() throws IOException {
        Files.writeString(folder.resolve("secret.md"), "# Secret\n");
        Files.createSymbolicLink(pages.resolve("voice/Secret.md"), folder.resolve("secret.md"));

        assertThat(Pages.read(pages).check())
                .extracting(Finding::toString)
                .contains(
                        "voice/Secret.md:1:1: [pages-unsafe] the page is a symbolic link that leaves the root of the pages; rename or move it");
    }

    @Test
    void doesNotFollowAFolderOutOfTheRoot() throws IOException {
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("elsewhere/Secret.md"), "# Secret\n\n## Parameters\n");
        Files.createSymbolicLink(pages.resolve("chat"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(pages.resolve("calls"), pages.resolve("voice"));

        assertThat(Pages.read(pages).check())
                .extracting(Finding::toString)
                .filteredOn(finding -> finding.contains("[pages-unsafe]"))
                .containsExactly(
                        "chat:1:1: [pages-unsafe] the folder is a symbolic link that leaves the root of the pages;"
                                + " replace the link with a folder");
    }

    @Test
    void rootMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), pages);

        assertThat(Pages.read(link).inventory().files()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"con.md", "Aux.md", "COM1.page.md", "a\\b.md", "a:b.md", "Ho\u200Bld.md", " Hold.md"})
    void reportsAFileNameThatIsNotSafeOnEverySystem(String name) throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Files.writeString(pages.resolve(name), "# Hold\n\n## Parameters\n");

        assertThat(Pages.read(pages).check())
                .extracting(Finding::toString)
                .anySatisfy(finding -> assertThat(finding)
                        .contains(":1:1: [pages-unsafe] the page has ")
                        .doesNotContain("\u200B"));
    }

    @Test
    void reportsAHugePage() throws IOException {
        try (BufferedWriter page = Files.newBufferedWriter(pages.resolve("Huge.md"))) {
            for (int line = 0; line < 5_000_000; line++) {
                page.write("0123456789\n");
            }
        }

        assertThat(Pages.read(pages).check())
                .extracting(Finding::toString)
                .contains("Huge.md:1:1: [pages-unsafe] the page has more than 262144 characters; split it");
    }

    @Test
    void rulesThatAreOffFindNothing() throws IOException {
        Files.writeString(pages.resolve("voice/Dial.markdown"), "# Dial\n");
        Severities off = Severities.of(Map.of(
                "verbatim.severity.page-unrecognised", "off", "verbatim.severity.parameter-undocumented", "off"));

        assertThat(Pages.read(pages).check(off)).isEmpty();
    }

    @Test
    void aFolderThatDoesNotExistCannotBeRead() {
        assertThatThrownBy(() -> Pages.read(folder.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }

    private void page(String file, String operation, String undocumented) throws IOException {
        Path page = pages.resolve(file);
        Files.createDirectories(page.getParent());
        Files.writeString(page, """
                # %1$s
                | Request URL | /calls/{id} |
                |---|---|
                | HTTP method | POST |
                | Required features | api |
                ## Parameters
                | Parameter | Value |
                |---|---|
                | operationName | %1$s |
                ## Sample
                ### Request
                ```
                POST /calls/1
                {
                  %2$s"operationName": "%1$s"
                }
                ```
                """.formatted(operation, undocumented));
    }
}
