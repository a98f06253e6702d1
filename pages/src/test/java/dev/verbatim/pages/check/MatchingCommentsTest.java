package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.HOLD;
import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.MatchingRule;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments about comparing samples: where they are meant, and what is wrong with them. */
class MatchingCommentsTest {
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

    private static OperationPage read(String text) {
        PageReading reading =
                PageReader.read("voice/Hold.md", text, Style.WEBSERVICES).get(0);
        return ((PageReading.Operation) reading).page();
    }
}
