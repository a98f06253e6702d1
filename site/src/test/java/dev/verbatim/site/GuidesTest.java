package dev.verbatim.site;

import static dev.verbatim.site.TestPages.hold;
import static dev.verbatim.site.TestPages.html;
import static dev.verbatim.site.TestPages.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidesTest {
    @TempDir
    Path project;

    @BeforeEach
    void anApi() {
        write(project, "pages/voice/Hold.md", hold("| reason | Optional. |\n", ""));
    }

    private Site site() throws IOException {
        return Site.of(project.resolve("pages"))
                .guides(project.resolve("docs"))
                .sourceLinks("https://git.example.com/{file}#L{line}", project)
                .build();
    }

    @Test
    void linksBetweenFilesLeadToPages() throws IOException {
        write(project, "docs/README.md", """
            # Start

            [use](use.md#first-steps), [home](../README.md), [Hold](../pages/voice/Hold.md), [code](../Main.java),
            [other](https://example.com/x), ![plot](plot.svg)
            """);
        write(project, "docs/use.md", "# Use it\n\n## First steps\n\n| a | b |\n|---|---|\n| 1 | `x` |\n\n## Second\n");
        write(project, "docs/plot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        write(project, "README.md", "# Home\n");
        write(project, "Main.java", "class Main {}");

        Site site = site();

        Document start = html(site, "guides/index.html");
        assertThat(start.select("main a").eachAttr("href"))
                .contains(
                        "../guides/use.html#first-steps",
                        "../guides/more/README.html",
                        "../voice/Hold.html",
                        "https://git.example.com/Main.java#L1",
                        "https://example.com/x");
        assertThat(start.select("main img").attr("src")).isEqualTo("../guides/plot.svg");
        assertThat(site.file("guides/plot.svg").orElseThrow().mediaType()).isEqualTo("image/svg+xml");
        Document use = html(site, "guides/use.html");
        assertThat(use.select(".contents a").eachAttr("href")).containsExactly("#first-steps", "#second");
        assertThat(use.select("h2#first-steps").text()).isEqualTo("First steps");
        assertThat(use.select("table td").eachText()).containsExactly("1", "x");
        assertThat(use.select("nav.side a[aria-current=page]").text()).isEqualTo("Use it");
        assertThat(html(site, "index.html").select("#guides ~ ul a").eachText())
                .containsExactly("Start", "Use it", "Home");
        assertThat(site.summary().guides()).isEqualTo(3);
    }

    @Test
    void brokenLinksAreErrorsWithTheirLines() {
        write(
                project,
                "docs/README.md",
                "# Start\n\nSee\n[use](use.md).\n\n[there](#nowhere)\n\n[out](../../../etc/x.md)\n");
        write(project, "docs/other.md", "# Other\n\n- [start](README.md#begin)\n");

        assertThatThrownBy(this::site)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                docs/README.md:4: the link to "use.md" leads to no file of the project; correct or remove it
                docs/README.md:6: the link to "#nowhere" leads to no heading of docs/README.md; correct or remove it
                docs/README.md:8: the link to "../../../etc/x.md" leads to no file of the project; correct or remove it
                docs/other.md:3: the link to "README.md#begin" leads to no heading of docs/README.md; correct or remove it""");
    }

    @Test
    void aFolderWithoutGuidesIsAnError() {
        assertThatThrownBy(this::site)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the folder of the guides does not exist: ");
    }
}
