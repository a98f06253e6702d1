package dev.verbatim.site;

import static dev.verbatim.site.TestPages.hold;
import static dev.verbatim.site.TestPages.html;
import static dev.verbatim.site.TestPages.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationPageTest {
    @TempDir
    Path pages;

    @Test
    void parametersHaveTypesPresenceAndConstraints() throws IOException {
        write(pages, "voice/Hold.md", hold("""
            | reason | Mandatory. Why, in 1 to 40 characters. Default: `Break`. |
            | urgency | Optional. One of `low`, `high`. |
            """, ""));

        Document page = html(Site.of(pages).build(), "voice/Hold.html");

        assertThat(page.select("table.parameters th[scope=row]").eachText())
                .containsExactly("id in the path, required", "reason required", "urgency optional");
        Element reason = page.selectFirst("#parameter-reason");
        assertThat(reason.select(".type").text()).isEqualTo("string");
        assertThat(reason.select("dd").eachText()).contains("1 to 40 characters", "Break", "\"Lunch\"");
        assertThat(page.select("#parameter-urgency dd").eachText()).contains("one of low, high");
        assertThat(page.select(".method").text()).isEqualTo("POST");
        assertThat(page.select(".endpoint code").text()).isEqualTo("/calls/{id}");
        assertThat(page.select(".facts").text()).contains("api-voice api-hold");
    }

    /** What the site does not show in another form is shown as the page has it. */
    @Test
    void noTextOfThePageIsLeftOut() throws IOException {
        write(pages, "voice/Hold.md", hold("| reason | Optional. |\n\nA *word* about parameters.\n", """
            ## Refusals

            A refusal has no effect.

            | statusCode | Cause |
            |---|---|
            | 2 | The call is `Held`. |

            ## Limits

            Ten calls, [see Dial](Dial.md), <b>not more</b>.
            """));
        write(pages, "voice/Dial.md", hold("", "").replace("Hold", "Dial"));

        Document page = html(Site.of(pages).build(), "voice/Hold.html");

        assertThat(page.select("section[aria-labelledby=parameters] .prose em").text())
                .isEqualTo("word");
        assertThat(page.select("section[aria-labelledby=statuses] .prose").text())
                .isEqualTo("A refusal has no effect.");
        assertThat(page.select("#status-2 td").text()).isEqualTo("The call is Held.");
        assertThat(page.select("section[aria-labelledby=notes] h3").text()).isEqualTo("Limits");
        assertThat(page.select("section[aria-labelledby=notes] p").text())
                .isEqualTo("Ten calls, see Dial, <b>not more</b>.");
        assertThat(page.select("section[aria-labelledby=notes] a").attr("href")).isEqualTo("../voice/Dial.html");
        assertThat(page.select(".steps > *").eachText())
                .containsExactly(
                        "The agent asks.",
                        "Request POST /calls/7 Hold {\"operationName\": \"Hold\", \"reason\": \"Lunch\"}",
                        "Response status 0 {\"statusCode\": 0}");
    }

    @Test
    void theScenarioHasADiagramAndItsStepsInTheOrderOfThePage() throws IOException {
        Document page = html(Site.of(TestPages.SAMPLE).build(), "voice/SwapCalls.html");

        Element scenario = page.select("section.sample").get(1);
        assertThat(scenario.select("h3").text()).isEqualTo("Sample 2 scenario");
        assertThat(scenario.select("svg.diagram")).hasSize(1);
        assertThat(scenario.select(".step .kind").eachText().subList(0, 4))
                .containsExactly("Notification", "Notification", "Request", "Notification");
        assertThat(scenario.select(".steps > .prose").eachText())
                .contains("Next, the agent asks for the call to wait:", "The call is on hold:");
        assertThat(page.select(".facts a").eachText()).containsExactly("CallStateChangeMessage");
    }

    /** In styles whose operations are sections, labels and captions are not shown twice. */
    @Test
    void textAroundTablesAndMessagesOfASectionIsShownOnce() throws IOException {
        Document page = html(Site.of(TestPages.STYLES).build(), "1-jsonrpc-object/harbour/berth.reserve.html");

        assertThat(page.select("article > .prose").text()).isEqualTo("Takes a berth for a ship. Weight: 2");
        assertThat(page.select("section[aria-labelledby=parameters] .prose p").eachText())
                .containsExactly("Some parameters (*) become mandatory for a kind:");
        assertThat(page.select(".step.response .caption").text()).isEqualTo("For a timed berth:");
        assertThat(page.select(".step.response .finding code").eachText()).contains("json-lenient");
    }

    @Test
    void linesOfThePageHaveLinksToTheSource() throws IOException {
        write(pages, "voice/Hold.md", hold("| reason | Optional. |\n", ""));

        Document page = html(
                Site.of(pages)
                        .sourceLinks("https://git.example.com/{file}#L{line}")
                        .build(),
                "voice/Hold.html");

        assertThat(page.select(".facts a[href^=https]").attr("href"))
                .isEqualTo("https://git.example.com/voice/Hold.md#L1");
        assertThat(page.select(".step.request a.source").attr("href"))
                .isEqualTo("https://git.example.com/voice/Hold.md#L" + lineOf(hold("| reason | Optional. |\n", "")));
    }

    private static int lineOf(String text) {
        return text.lines().toList().indexOf("POST /calls/7") + 1;
    }

    @Test
    void aDeprecatedOperationSaysSo() throws IOException {
        write(
                pages,
                "voice/Hold.md",
                hold("| reason | Optional. Deprecated, send nothing. |\n", "")
                        .replace("Puts a call", "Deprecated since 2.1, use Park instead.\n\nPuts a call"));

        Site site = Site.of(pages).build();

        assertThat(html(site, "voice/Hold.html").select(".notice.deprecated").text())
                .contains("Deprecated since 2.1, use Park instead.");
        assertThat(html(site, "voice/Hold.html")
                        .select("#parameter-reason .badge")
                        .text())
                .isEqualTo("deprecated");
        assertThat(html(site, "voice/index.html").select(".operations .badge").text())
                .isEqualTo("deprecated");
    }
}
