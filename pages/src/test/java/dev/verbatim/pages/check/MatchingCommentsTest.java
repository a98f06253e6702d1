package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.HOLD;
import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.FolderReading;
import dev.verbatim.pages.page.MatchingRule;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments about comparing samples: where they are meant, and what is wrong with them. */
class MatchingCommentsTest {
    private static final String EVENTS = """
            # Gate API

            ## gate.open

            **Parameters:**

            | Name | Type | Mandatory | Description |
            |---|---|---|---|
            | `gate` | STRING | YES | The gate. |

            ```json
            {"jsonrpc": "2.0", "method": "gate.open", "params": {"gate": "north"}, "id": 1}
            ```

            ## Events

            ### gate.opened

            ```json
            {"jsonrpc": "2.0", "method": "gate.opened", "params": {"gate": "north"}}
            ```
            """;

    @Test
    void aCommentIsAboutItsSampleOrAboutAll() {
        OperationPage page = read(
                HOLD.replace("## Overview", "<!-- verbatim: volatile state; unordered capabilities -->\n\n## Overview")
                                .replace("## Sample\n", "## Sample\n\n<!-- verbatim: optional uri, channel -->\n")
                        + "\n## Sample 2\n\n```\nPOST api/v2/me/calls/0A1B\n{\"operationName\": \"Hold\"}\n```\n");

        assertThat(page.matching().mistakes()).isEmpty();
        assertThat(page.samples()).hasSize(2);
        assertThat(page.matching().about(page.samples().get(0)))
                .extracting(rule -> rule.kind().word() + " " + rule.member())
                .containsExactly("volatile state", "unordered capabilities", "optional uri", "optional channel");
        assertThat(page.matching().about(page.samples().get(1)))
                .extracting(MatchingRule::member)
                .containsExactly("state", "capabilities");
    }

    @Test
    void commentsInCodeAreExamples() {
        OperationPage page = read(HOLD + "\n```\n<!-- verbatim: volatile state -->\n```\n");

        assertThat(page.matching().rules()).isEmpty();
    }

    @Test
    void mdxHasCommentsOfItsOwn() {
        String text = HOLD.replace("## Sample\n", "## Sample\n\n{/* verbatim: volatile state */}\n");
        PageReading reading =
                PageReader.read("voice/Hold.mdx", text, Style.WEBSERVICES).get(0);

        assertThat(((PageReading.Operation) reading).page().matching().rules())
                .extracting(MatchingRule::member)
                .containsExactly("state");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- verbatim: »volatil state -->",
                "<!-- verbatim:» -->",
                "<!-- verbatim:» volatile -->",
                "<!-- verbatim: volatile »call.state -->",
                "»<!-- verbatim: volatile\nstate -->"
            })
    void whatCannotBeReadIsAFinding(String comment) {
        assertFindings(Rule.MATCHING_UNKNOWN, hold("## Sample\n", "## Sample\n\n" + comment + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- verbatim: volatile »duration -->",
                "<!-- verbatim: unordered »list -->",
                "<!-- verbatim: optional »chanel -->"
            })
    void aRuleThatMatchesNothingIsAFinding(String comment) {
        assertFindings(Rule.MATCHING_UNUSED, hold("## Sample\n", "## Sample\n\n" + comment + "\n"));
    }

    @Test
    void aMemberThatOnlyTheServerSendsIsNoFinding() {
        assertFindings(
                Rule.MATCHING_UNUSED, hold("## Sample\n", "## Sample\n\n<!-- verbatim: optional extensions -->\n"));
    }

    @Test
    void commentsInInlineCodeAreExamples() {
        assertFindings(
                Rule.MATCHING_UNUSED,
                hold("## Sample\n", "## Sample\n\nAs in ``<!-- verbatim: volatile it -->`` and `<!-- verbatim: x`.\n"));
    }

    @Test
    void onAPageWithoutOperationsItIsAFinding() {
        List<Finding> findings = findings(
                Style.WEBSERVICES,
                "voice/Overview.md",
                "# Overview\n\n<!-- verbatim: volatile state, id -->\n<!-- verbatim: volatil id -->\n");

        assertThat(findings)
                .extracting(Finding::toString)
                .containsExactly(
                        "voice/Overview.md:3:25: [matching-unused] no test compares a sample here, because the page documents no"
                                + " operation; move the comment to the operation with the samples that it is about, or remove it",
                        "voice/Overview.md:4:16: [matching-unknown] there is no rule \"volatil\" (did you mean"
                                + " volatile?); write volatile, optional, unordered, or remove the comment");
    }

    @Test
    void atEventsOutsideOfOperationsItIsAFinding() {
        String rule = "<!-- verbatim: volatile gate -->\n\n";

        assertThat(findings(Style.JSON_RPC, "gate/gate.md", EVENTS + "\n" + rule))
                .extracting(finding -> finding.rule() + " " + finding.position().line())
                .containsExactly("MATCHING_UNUSED " + (EVENTS.lines().count() + 2));
        assertThat(findings(
                        Style.JSON_RPC, "gate/gate.md", EVENTS.replace("### gate.opened", rule + "### gate.opened")))
                .extracting(Finding::rule)
                .containsExactly(Rule.MATCHING_UNUSED);
        // Below the heading of the file, and below an operation with such a member, it is about operations.
        assertThat(findings(Style.JSON_RPC, "gate/gate.md", EVENTS.replace("## gate.open\n", rule + "## gate.open\n")))
                .isEmpty();
        assertThat(findings(
                        Style.JSON_RPC, "gate/gate.md", EVENTS.replace("## gate.open\n", "## gate.open\n\n" + rule)))
                .isEmpty();
        assertThat(findings(Style.JSON_RPC, "gate/gate.md", rule + EVENTS.substring(EVENTS.indexOf("## Events"))))
                .extracting(Finding::rule)
                .containsExactly(Rule.MATCHING_UNUSED);
    }

    private static List<Finding> findings(Style style, String file, String text) {
        return PageChecks.checkReadings(FolderReading.of(PageReader.read(file, text, style)), Severities.DEFAULT)
                .stream()
                .filter(finding -> finding.rule() == Rule.MATCHING_UNUSED || finding.rule() == Rule.MATCHING_UNKNOWN)
                .toList();
    }

    private static OperationPage read(String text) {
        PageReading reading =
                PageReader.read("voice/Hold.md", text, Style.WEBSERVICES).get(0);
        return ((PageReading.Operation) reading).page();
    }
}
