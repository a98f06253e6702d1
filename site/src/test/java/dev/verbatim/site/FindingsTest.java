package dev.verbatim.site;

import static dev.verbatim.site.TestPages.hold;
import static dev.verbatim.site.TestPages.html;
import static dev.verbatim.site.TestPages.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.Pages;
import dev.verbatim.pages.finding.Baseline;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
    @TempDir
    Path pages;

    @BeforeEach
    void aPageWithAnUndocumentedParameter() {
        write(pages, "voice/Hold.md", hold("", ""));
    }

    @Test
    void aFindingIsAtItsMessageAndInTheList() throws IOException {
        Site site = Site.of(pages).build();

        Document page = html(site, "voice/Hold.html");
        assertThat(page.select(".step.request .finding.error code").eachText()).contains("parameter-undocumented");
        assertThat(page.select(".step.request .excerpt").text()).contains("\"reason\": \"Lunch\"");
        String id = page.selectFirst(".step.request").id();
        assertThat(page.select("#findings a").attr("href")).isEqualTo("#" + id);
        Document all = html(site, "findings.html");
        assertThat(all.select(".finding code").eachText()).contains("parameter-undocumented");
        assertThat(all.select(".finding a").attr("href")).isEqualTo("voice/Hold.html#findings");
    }

    @Test
    void theSiteHasTheFindingsOfLint() throws IOException {
        Path corpus = Path.of("../pages/src/test/resources/corpus");
        Site site = Site.of(corpus).build();

        String shown = html(site, "findings.html").select(".finding > p:not(.finding-head)").eachText().stream()
                .collect(Collectors.joining("\n"));

        assertThat(site.summary().findings())
                .isEqualTo(Pages.read(corpus).check().size());
        assertThat(shown.lines().count()).isEqualTo(site.summary().findings());
    }

    @Test
    void severitiesAndTheBaselineAreThoseOfLint() throws IOException {
        Severities off = Severities.of(Map.of("verbatim.severity.parameter-undocumented", "off"));
        assertThat(Site.of(pages).severities(off).build().summary().findings())
                .isEqualTo(Site.of(pages).build().summary().findings() - 1);

        String accepted = Pages.read(pages).check().stream()
                .filter(finding -> finding.rule() == Rule.PARAMETER_UNDOCUMENTED)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        Site muted =
                Site.of(pages).baseline(Baseline.of("baseline.txt", accepted)).build();
        assertThat(TestPages.text(muted, "findings.html")).doesNotContain("parameter-undocumented");
    }

    @Test
    void aPageThatCannotBeReadIsListedWithTheReason() throws IOException {
        write(pages, "voice/Broken.md", "# Broken\n\n\0\n");

        Document all = html(Site.of(pages).build(), "findings.html");

        assertThat(all.select("section[aria-labelledby=unread] li").text())
                .startsWith("voice/Broken.md:3: ")
                .contains("U+0000");
        assertThat(all.select("section[aria-labelledby=read] li").text()).contains("1 operation");
    }
}
