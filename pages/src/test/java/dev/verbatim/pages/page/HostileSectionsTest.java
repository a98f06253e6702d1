package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that try to make reading slow or deep, where operations are sections. */
class HostileSectionsTest {
    private static final String START = "# API\n\n## fillTank\n\n#### Parameters\n\n";
    private static final int LENGTH = 250_000;

    static Stream<Arguments> pages() {
        return Stream.of(
                        "<table>\n\n",
                        "<table><tr><td rowspan=999999 colspan=999999>x\n\n",
                        "<table><tr><td>x</table>\n\n",
                        "<table><tr><td><b> </b>&nbsp;",
                        "<table><tr><td><",
                        "<table><tr><td><!--",
                        "<table><tr><td>&#9;&#",
                        "| Name | Type |\n|-|-|\n| a | b object |\n\n#### B Object\n\n",
                        "| Name | Type |\n|-|-|\n| a | object |\n\nThe `a` object has these fields:\n\n",
                        "- `a`: _object_ - with\n",
                        "`a`: _object_ - with:\n\n- `b`: _object_\n\n",
                        "#### Parameters\n\nSame as `a` `b`.\n\n",
                        "**Parameters:** ",
                        "**a:**\n\n",
                        "## a\n\n## b\n\n#### Parameters\n\n",
                        "###### Set Argument Structure Structure Structure\n\n",
                        "# " + "get request fields ".repeat(6) + "\n\n",
                        "(((((",
                        "- a (",
                        "- `a` (((((((\n")
                .map(part -> Arguments.of(part, START + part.repeat(LENGTH / part.length())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readingEnds(String part, String page) {
        List<PageReading> readings =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Sections.read("style = json-rpc", page));

        assertThat(readings).isNotEmpty();
    }

    @Test
    void tablesInHtmlHaveALimit() {
        String cells = "<td>x</td>".repeat(100);

        assertThat(Sections.read(
                        "style = json-rpc", START + "<table>" + ("<tr>" + cells + "</tr>\n").repeat(150) + "</table>"))
                .singleElement()
                .isInstanceOf(PageReading.Refused.class);
    }

    @Test
    void anUnclosedTableEndsAtItsBlock() {
        List<OperationPage> operations = Sections.operations(
                "style = json-rpc",
                START + "<table><tr><th>Name</th><th>Type</th></tr><tr><td>pump</td><td>int</td></tr>\n\n"
                        + "## emptyTank\n\n#### Parameters\n\nNone\n");

        assertThat(operations)
                .extracting(page -> Sections.rows(page.parameters()))
                .containsExactly("pump int", "");
    }
}
